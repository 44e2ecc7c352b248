import type { CDPSession, Page } from 'playwright-core';

const COMPOSING_KEY_CODE = 229;

/** Types words as Telex, VNI or Pinyin do: every word is composed letter by letter and only then put into the text. */
export async function composeWords(page: Page, words: readonly (readonly string[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [at, steps] of words.entries()) {
    if (at > 0) await page.keyboard.press('Space');
    await composeWord(session, steps);
  }
  await session.detach();
}

/** Begins a word and presses Enter while it is composed, as people do who end a word with it: the word stays, nothing is sent. */
export async function composeAndEnter(page: Page, steps: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: COMPOSING_KEY_CODE, nativeVirtualKeyCode: COMPOSING_KEY_CODE };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await session.send('Input.insertText', { text: steps.at(-1) ?? '' });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await session.detach();
}

async function composeWord(session: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: steps.at(-1) ?? '' });
}
