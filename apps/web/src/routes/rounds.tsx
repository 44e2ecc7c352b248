import { RoundBoard } from '../features/round/round-board';

export const RoundsPage = RoundBoard;
