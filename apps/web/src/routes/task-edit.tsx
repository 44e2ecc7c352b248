export { TaskEdit as TaskEditPage } from '../features/task-form/task-edit';
