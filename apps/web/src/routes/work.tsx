import { WorkHome } from '../features/report/work';

export const WorkPage = WorkHome;
