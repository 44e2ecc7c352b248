export { RollOver as RollOverPage } from '../features/rollover/roll-over';
