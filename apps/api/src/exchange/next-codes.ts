import { TASK_CODE, type CheckedRow } from '@app/contract';
import type { Surroundings } from './judge-rows';

/** Codes for new tasks in order: the table's own where it is free, else the next number of the theme. */
export function nextCodes({ tasks, themes }: Surroundings, rows: readonly CheckedRow[]): string[] {
  const used = new Set(tasks.map(({ code }) => code));
  const wanted = new Set(rows.flatMap(({ code }) => (code !== null && TASK_CODE.test(code) ? [code] : [])));
  return rows.map(({ code, themeId }) => {
    const prefix = prefixOf(themes.find(({ id }) => id === themeId)?.code ?? '');
    const given = code !== null && TASK_CODE.test(code) && !used.has(code) ? code : next(prefix, used, wanted);
    used.add(given);
    return given;
  });
}

const prefixOf = (themeCode: string): string => themeCode.toUpperCase().replace(/[^A-Z]/g, '').slice(0, 6) || 'NV';

function next(prefix: string, used: ReadonlySet<string>, wanted: ReadonlySet<string>): string {
  for (let number = 1; number < 10_000; number += 1) {
    const code = `${prefix}.${String(number).padStart(2, '0')}`;
    if (!used.has(code) && !wanted.has(code)) return code;
  }
  throw new Error(`the plan has no free code ${prefix}.nn left`);
}
