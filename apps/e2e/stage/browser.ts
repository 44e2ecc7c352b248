import { chromium, type Browser } from 'playwright-core';

/** The Chromium that `npm test` found, or Debian's. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--disable-gpu'] });
}
