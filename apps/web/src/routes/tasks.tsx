export { TaskList as TasksPage } from '../features/task/task-list';
