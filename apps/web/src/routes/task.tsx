import { Task } from '../features/task/task';
import { DraftActions } from '../features/task-form/draft-actions';

export function TaskPage() {
  return <Task actionsOf={(task) => <DraftActions task={task} />} />;
}
