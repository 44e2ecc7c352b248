import { acknowledgeAssignment, type Task } from '@app/contract';
import { useCommand } from '../../lib/command';
import { useSession } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { ProblemNote } from '../../ui/problem-note';
import { Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';

/** For the unit that has not taken its part on yet. */
export function Acknowledge({ task }: { task: Task }) {
  const t = useWords();
  const toast = useToast();
  const { can, ownUnits } = useSession();
  const acknowledge = useCommand(acknowledgeAssignment);
  const open = task.assignments.filter(({ state, unit }) => ['issued', 'requested'].includes(state) && ownUnits.some(({ id }) => id === unit.id) && can('assignment.acknowledge', unit.id));
  if (open.length === 0) return null;
  const handleAcknowledge = async (assignmentId: string) => {
    try {
      await acknowledge.run({ params: { assignmentId } });
      toast(t('task.acknowledged', { code: task.code }));
    } catch (error) {
      // Shown below from the command.
      console.info('Taking the task on was refused.', error);
    }
  };
  return (
    <>
      {acknowledge.error && <ProblemNote error={acknowledge.error} />}
      {open.map(({ id, unit, role }) => (
        <Note key={id}>
          <p>{unit.name}, {t(`assignmentRole.${role}`)}</p>
          <div className="bar no-print"><Button look="primary" isPending={acknowledge.isPending} onClick={() => void handleAcknowledge(id)}>{t('task.acknowledge')}</Button></div>
        </Note>
      ))}
    </>
  );
}
