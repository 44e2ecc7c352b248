export { Task as TaskPage } from '../features/task/task';
