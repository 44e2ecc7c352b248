import { ReviewQueue } from '../features/review/queue';

export const ReviewPage = ReviewQueue;
