import { AskList } from '../features/ask/ask-list';

export const AsksPage = AskList;
