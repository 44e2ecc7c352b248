export { UnitList as UnitsPage } from '../features/unit/unit-list';
