export { QuickReport as WorkGridPage } from '../features/quick-report/quick-report';
