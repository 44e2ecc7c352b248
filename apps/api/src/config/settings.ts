/** Injection token of the parsed settings (`Environment`). */
export const SETTINGS = Symbol('settings');
