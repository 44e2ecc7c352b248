import { WaitingList } from '../features/time/waiting-list';

export const DecisionsPage = WaitingList;
