export { SummaryScreen as SummaryPage } from '../features/summary/summary-screen';
