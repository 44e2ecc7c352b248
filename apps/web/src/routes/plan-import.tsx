export { TaskImport as PlanImportPage } from '../features/import/task-import';
