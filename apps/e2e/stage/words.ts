import { words } from '@app/words';

/** What stands on the screen, so that no text is typed twice. */
export const t = words('vi');
