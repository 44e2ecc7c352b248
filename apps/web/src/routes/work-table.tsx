export { ReportTable as WorkTablePage } from '../features/report-table/report-table';
