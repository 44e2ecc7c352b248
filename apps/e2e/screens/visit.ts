import { words, type Words } from '@app/words';
import type { Browser, Page } from 'playwright-core';
import { signIn } from '../stage/person';
import { faultsOf } from './faults';
import type { Look } from './looks';
import type { Screen } from './screens';
import type { Things } from './things';

const HEIGHT = 900;
const PATIENCE_MS = 15_000;

export interface State {
  readonly screen: Screen;
  readonly look: Look;
  readonly faults: readonly string[];
}

/** A browser window of one person (or nobody) that goes from screen to screen. */
export interface Visitor {
  /** Shows a screen once and looks at it in every given way; all looks are of one language. */
  visit(screen: Screen, looks: readonly Look[], seen?: (page: Page, look: Look) => Promise<void>): Promise<State[]>;
  leave(): Promise<void>;
}

export async function openVisitor(browser: Browser, url: string, things: Things, username: string | null): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1440, height: HEIGHT }, reducedMotion: 'reduce', timezoneId: 'Asia/Ho_Chi_Minh' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const troubles = listen(page);
  if (username === null) await page.goto(`${url}/sign-in`, { waitUntil: 'networkidle' });
  else await signIn(page, url, username);
  return {
    visit: async (screen, looks, seen) => {
      const states: State[] = [];
      const [first] = looks;
      if (first === undefined) return states;
      troubles.length = 0;
      await show(page, first);
      await page.evaluate((locale) => window.localStorage.setItem('steerboard.locale', locale), first.locale);
      const trouble = await arrive(page, `${url}${screen.address(things)}`, screen, words(first.locale));
      if (trouble !== null) return [{ screen, look: first, faults: [trouble] }];
      const failed = screen.isError === true ? [] : [...troubles];
      for (const [at, look] of looks.entries()) {
        await show(page, look);
        states.push({ screen, look, faults: [...(at === 0 ? failed : []), ...(await faultsOf(page))] });
        await seen?.(page, look);
      }
      await page.unrouteAll();
      return states;
    },
    leave: () => context.close(),
  };
}

/** Null when the page is in its state, else what kept it from it: one broken screen must not hide the others. */
async function arrive(page: Page, address: string, screen: Screen, t: Words): Promise<string | null> {
  try {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByText(t('common.state.loading')).waitFor({ state: 'hidden' });
    await screen.prepare?.(page, t);
    return null;
  } catch (error) {
    return `did not come into this state: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function show(page: Page, { theme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: HEIGHT });
}

/** Failed requests and whatever the page complains of, as they come. */
function listen(page: Page): string[] {
  const troubles: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`request failed: ${response.status()} ${response.request().method()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left takes its own requests back.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`request failed: ${reason} ${request.url()}`);
  });
  page.on('pageerror', ({ message }) => troubles.push(`the page threw: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  return troubles;
}
