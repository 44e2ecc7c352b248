import { GOVERNMENT } from './government';
import type { LayoutProfile } from './layout-profile';
import { PARTY } from './party';

const PROFILES: Readonly<Record<LayoutProfile['layout'], LayoutProfile>> = { party: PARTY, government: GOVERNMENT };

/** The form in force of a layout. */
export function profileOf(layout: LayoutProfile['layout']): LayoutProfile {
  return PROFILES[layout];
}
