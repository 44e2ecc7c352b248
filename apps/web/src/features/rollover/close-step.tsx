import { closePlan, startClosingPlan, type RollOver } from '@app/contract';
import { useCommand } from '../../lib/command';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { useToast } from '../../ui/toast';

/** The two steps that end a plan; the server refuses the second while a task is undecided. */
export function CloseStep({ rollOver: { planId, state, missingCount } }: { rollOver: RollOver }) {
  const t = useWords();
  const toast = useToast();
  const { can } = useCommittee();
  const start = useCommand(startClosingPlan);
  const close = useCommand(closePlan);
  const steps = {
    active: { command: start, needs: 'plan.write', label: t('rollOver.startClosing'), done: t('rollOver.closingStarted'), isDisabled: false },
    closing: { command: close, needs: 'plan.approve', label: t('plan.close'), done: t('rollOver.closed'), isDisabled: missingCount > 0 },
  } as const;
  if (state !== 'active' && state !== 'closing') return null;
  const { command, needs, label, done, isDisabled } = steps[state];
  if (!can(needs)) return null;
  const handleStep = async () => {
    try {
      await command.run({ params: { planId } });
      toast(done);
    } catch (error) {
      // Shown below from the command.
      console.info('The step was refused.', error);
    }
  };
  return (
    <div className="stack no-print">
      {command.error && <ProblemNote error={command.error} />}
      <div className="bar"><Button isDisabled={isDisabled} isPending={command.isPending} onClick={() => void handleStep()}>{label}</Button></div>
    </div>
  );
}
