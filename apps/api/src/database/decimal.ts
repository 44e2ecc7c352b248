import type { ValueTransformer } from 'typeorm';

/** PostgreSQL sends `numeric` as text; ours are small enough to be numbers. Null stays null (R10). */
export const decimal: ValueTransformer = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
