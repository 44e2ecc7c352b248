import { NoticeList } from '../features/notice/notice-list';

export const NoticesPage = NoticeList;
