export { Unit as UnitPage } from '../features/unit/unit';
