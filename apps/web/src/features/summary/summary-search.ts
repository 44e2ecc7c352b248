import { LAYOUTS, SUMMARY_LOCALES } from '@app/contract';
import { z } from 'zod';
import { dayParam, oneOf } from '../../lib/search-params';

/** Which document is shown: a copied link shows the same one. */
export const SummarySearch = z.object({
  /** The day whose end the figures hold for; absent, the cut-off or today. */
  on: dayParam,
  /** The document's own language; `lang` in an address is the whole screen's. */
  documentLocale: oneOf(SUMMARY_LOCALES),
  /** Absent, the committee's own. */
  layout: oneOf(LAYOUTS),
});
