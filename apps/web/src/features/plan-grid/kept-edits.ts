import { Edits, NO_EDITS } from './edits';

const keyOf = (planId: string): string => `plan-grid:${planId}`;

/** What was typed in this tab and not saved; what cannot be read any more is left alone. */
export function keptEdits(planId: string): Edits {
  const text = sessionStorage.getItem(keyOf(planId));
  if (text === null) return NO_EDITS;
  try {
    return Edits.parse(JSON.parse(text));
  } catch (error) {
    console.warn('What was kept of the grid cannot be read.', error);
    return NO_EDITS;
  }
}

export function keepEdits(planId: string, edits: Edits): void {
  if (Object.keys(edits.cells).length === 0) sessionStorage.removeItem(keyOf(planId));
  else sessionStorage.setItem(keyOf(planId), JSON.stringify(edits));
}
