/** What the launcher needs of a logger; console and pino both fit. */
export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
}

export const SILENT_LOG: EmbeddedLog = { info: () => undefined, warn: () => undefined };
