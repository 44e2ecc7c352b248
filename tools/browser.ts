import { existsSync } from 'node:fs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser the journeys drive: the one `CHROMIUM` names, else one of the usual places, else null. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env, exists: (path: string) => boolean = existsSync): string | null {
  const named = environment['CHROMIUM'];
  if (named) return exists(named) ? named : null;
  return usual.find(exists) ?? null;
}
