import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startApp } from './app';
import { openBrowser } from './browser';
import { signIn } from './person';

export interface Stage {
  readonly url: string;
  /** A browser window of its own, nobody signed in. */
  open(): Promise<Page>;
  /** A browser window of its own in which this demo account is signed in. */
  enter(username: string): Promise<Page>;
}

/** The longest that a person would wait for anything on the screen. */
const PATIENCE_MS = 15_000;
const JOURNEY_MS = 300_000;
const WINDOW: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };

/** A test in a real browser on a fresh demo. A failure leaves pictures of every open window and names them. */
export function journey(name: string, act: (stage: Stage) => Promise<void>): void {
  it(name, () => onStage(act), JOURNEY_MS);
}

async function onStage(act: (stage: Stage) => Promise<void>): Promise<void> {
  const app = await startApp();
  const browser = await openBrowser();
  const pages: Page[] = [];
  const faults: Error[] = [];
  const open = async (): Promise<Page> => {
    const page = await (await browser.newContext(WINDOW)).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (fault) => faults.push(fault));
    pages.push(page);
    return page;
  };
  const enter = async (username: string): Promise<Page> => {
    const page = await open();
    await signIn(page, app.url, username);
    return page;
  };
  try {
    await act({ url: app.url, open, enter });
    if (faults.length > 0) throw new AggregateError(faults, `A page threw: ${faults.map(({ message }) => message).join('; ')}`);
  } catch (error) {
    await keepPictures(pages);
    throw error;
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** Pictures of what a person saw when it went wrong; their places are printed, because Jest shows only where it failed. */
async function keepPictures(pages: readonly Page[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'steerboard-journey-pictures-'));
  for (const [at, page] of pages.filter((one) => !one.isClosed()).entries()) {
    const path = join(folder, `window-${at + 1}.png`);
    await page.screenshot({ path, fullPage: true });
    process.stderr.write(`What ${page.url()} showed: ${path}\n`);
  }
}
