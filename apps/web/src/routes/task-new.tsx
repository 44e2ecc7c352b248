export { TaskNew as TaskNewPage } from '../features/task-form/task-new';
