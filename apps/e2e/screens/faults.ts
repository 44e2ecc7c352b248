import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { root } from '../stage/root';

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What is wrong with the page as it stands: every violation of axe's default rules, and a body that scrolls sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Colours on their way from one theme to the other belong to neither.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const { shown, available } = await page.evaluate(() => ({ shown: document.documentElement.scrollWidth, available: document.documentElement.clientWidth }));
  const sideways = shown > available ? [`scrolls sideways: ${shown} px in ${available} px`] : [];
  return [...sideways, ...(await violationsOf(page))];
}

async function violationsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n      ${failureSummary?.replaceAll('\n', '\n      ') ?? ''}`));
}
