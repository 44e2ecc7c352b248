import { Task } from '../features/task/task';
import { DraftActions } from '../features/task-form/draft-actions';
import { TimeActions } from '../features/time/time-actions';

export function TaskPage() {
  return <Task actionsOf={(task) => <><DraftActions task={task} /><TimeActions task={task} /></>} />;
}
