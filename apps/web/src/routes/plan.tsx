export { Plan as PlanPage } from '../features/plan/plan';
