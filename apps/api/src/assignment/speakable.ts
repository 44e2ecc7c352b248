/** States in which a unit may still say something of its assignment. */
export const SPEAKABLE: readonly string[] = ['issued', 'acknowledged', 'in-progress', 'returned', 'requested', 'given', 'no-answer'];
