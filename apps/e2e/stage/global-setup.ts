import { buildStale } from '../../../tools/build.mjs';

/** The journeys drive the app as it is shipped, never an older build. */
export default function globalSetup(): void {
  buildStale(['api', 'web']);
}
