import type { Locator, Page } from 'playwright-core';

/** Far more stops than any page has. */
const STOPS_MAX = 120;

/** Walks with the Tab key until this control has the focus, and proves that a person sees the focus at every stop. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let stop = 0; stop < STOPS_MAX; stop += 1) {
    await page.keyboard.press('Tab');
    await expectVisibleFocus(page);
    if (await hasFocus(control)) return;
  }
  throw new Error(`The Tab key does not reach ${control.toString()}.`);
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}

/** The focus is marked by an outline that stands out (WCAG 2.4.7, 1.4.11), in view and not covered (2.4.11). */
async function expectVisibleFocus(page: Page): Promise<void> {
  const fault = await page.evaluate(() => {
    const element = document.activeElement;
    // Regions and headings take the focus from scripts only, to move the reader, not to show a control.
    if (element === null || element === document.body || element.getAttribute('tabindex') === '-1') return null;
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 60) ?? '';
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `no outline on “${name}”`;
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) return `“${name}” has no size`;
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return `“${name}” is out of view`;
    const middle = (from: number, to: number, end: number): number => (Math.max(0, from) + Math.min(end, to)) / 2;
    const shown = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    const isShown = shown !== null && (element.contains(shown) || shown.contains(element));
    return isShown ? null : `“${name}” is covered`;
  });
  if (fault !== null) throw new Error(`The focus is not visible: ${fault} (${page.url()}).`);
}
