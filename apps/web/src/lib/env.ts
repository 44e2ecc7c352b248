declare const __APP_VERSION__: string | undefined;

/** Replaced at build time; tests run the sources as they are. */
export const appVersion = typeof __APP_VERSION__ === 'string' ? __APP_VERSION__ : '0.0.0';
