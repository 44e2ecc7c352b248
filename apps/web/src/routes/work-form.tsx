import { useParams } from '@tanstack/react-router';
import { ReportForm } from '../features/report/report-form';

export function WorkFormPage() {
  const { assignmentId = '' } = useParams({ strict: false });
  return <ReportForm assignmentId={assignmentId} />;
}
