import { editUser, type User } from '@app/contract';
import { useCommand } from '../../lib/command';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** Locks and unlocks an account; nobody locks the own one. */
export function UserSwitch({ user }: { user: User }) {
  const t = useWords();
  const toast = useToast();
  const { me } = useSession();
  const edit = useCommand(editUser);
  if (user.id === me.id) return t('user.active');
  const handleSwitch = async () => {
    try {
      await edit.run({ params: { userId: user.id }, body: { isDisabled: !user.isDisabled }, ifMatch: `"v${user.version}"` });
      toast(t('user.saved', { name: user.displayName }));
    } catch (error) {
      // Shown below from the command.
      console.info('The account was not changed.', error);
    }
  };
  const label = t(user.isDisabled ? 'user.enable' : 'user.disable');
  return (
    <div className="stack">
      <div className="bar">
        <span>{t(user.isDisabled ? 'user.disabled' : 'user.active')}</span>
        <Button isSmall isPending={edit.isPending} aria-label={`${label}: ${user.displayName}`} onClick={() => void handleSwitch()}>{label}</Button>
      </div>
      {edit.error && <ProblemNote error={edit.error} />}
    </div>
  );
}
