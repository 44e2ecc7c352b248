import type { Page } from 'playwright-core';
import { LOCALES } from '@app/words';
import { startApp } from '../stage/app';
import { openBrowser } from '../stage/browser';
import type { Look } from './looks';
import type { Screen } from './screens';
import { findThings } from './things';
import { openVisitor, type State, type Visitor } from './visit';

export interface Walk {
  readonly screens: readonly Screen[];
  looksOf(screen: Screen): readonly Look[];
  /** Called with the page as it is seen. */
  seen?(screen: Screen, page: Page, look: Look): Promise<void>;
  /** Called when a screen was seen in all its looks. */
  done?(screen: Screen, states: readonly State[]): void;
}

/** Shows every screen of a fresh demo to its person, in every look it is to be seen in. */
export async function walk(plan: Walk): Promise<State[]> {
  const app = await startApp();
  const browser = await openBrowser();
  try {
    const things = await findThings(app.url);
    const states: State[] = [];
    for (const person of new Set(plan.screens.map(({ as }) => as))) {
      const visitor = await openVisitor(browser, app.url, things, person);
      for (const screen of plan.screens.filter(({ as }) => as === person)) states.push(...(await visitAll(visitor, screen, plan)));
      await visitor.leave();
    }
    return states;
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** One visit for each language: themes and widths change under the open page, as they do for people. */
async function visitAll(visitor: Visitor, screen: Screen, { looksOf, seen, done }: Walk): Promise<State[]> {
  const states: State[] = [];
  for (const locale of LOCALES) {
    const looks = looksOf(screen).filter((look) => look.locale === locale);
    states.push(...(await visitor.visit(screen, looks, async (page, look) => seen?.(screen, page, look))));
  }
  done?.(screen, states);
  return states;
}
