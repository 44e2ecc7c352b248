import { useParams } from '@tanstack/react-router';
import { ReviewItem } from '../features/review/item';

export function ReviewItemPage() {
  const { itemId = '' } = useParams({ strict: false });
  return <ReviewItem itemId={itemId} />;
}
