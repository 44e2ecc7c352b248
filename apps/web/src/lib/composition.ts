import type { KeyboardEvent } from 'react';

/** Telex, VNI and Pinyin use Enter and Escape to end a word; such keys belong to the typing, not to us. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
