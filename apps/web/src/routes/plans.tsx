export { PlanList as PlansPage } from '../features/plan/plan-list';
