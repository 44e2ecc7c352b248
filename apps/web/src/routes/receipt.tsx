import { useParams } from '@tanstack/react-router';
import { Receipt } from '../features/report/receipt';

export function ReceiptPage() {
  const { submissionId = '' } = useParams({ strict: false });
  return <Receipt submissionId={submissionId} />;
}
