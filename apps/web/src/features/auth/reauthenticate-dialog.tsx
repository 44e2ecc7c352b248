import { useSyncExternalStore } from 'react';
import { answerSignIn, isSignInAsked, onSignInAsked } from '../../lib/reauthentication';
import { useWords } from '../../lib/words';
import { Dialog } from '../../ui/dialog';
import { SignInForm } from './sign-in-form';

/** The session has ended: sign in again on top of the page, which keeps everything that was typed. */
export function ReauthenticateDialog({ username }: { username: string }) {
  const t = useWords();
  const isAsked = useSyncExternalStore(onSignInAsked, isSignInAsked);
  if (!isAsked) return null;
  return (
    <Dialog title={t('auth.again.title')} onClose={() => answerSignIn(false)}>
      <div className="stack">
        <p>{t('auth.again.detail')}</p>
        <p><b>{username}</b></p>
        <SignInForm fixedUsername={username} onSignedIn={() => answerSignIn(true)} />
      </div>
    </Dialog>
  );
}
