export { PlanGrid as PlanGridPage } from '../features/plan-grid/plan-grid';
