import { TASK_CODE } from '@app/contract';

/** A new task: the code it was given somewhere else, and its theme. */
interface Uncoded {
  readonly code: string | null;
  readonly themeId: string | null;
}

interface Plan {
  readonly tasks: readonly { readonly code: string }[];
  readonly themes: readonly { readonly id: string; readonly code: string }[];
}

/** Codes for new tasks in order: their own where it is free, else the next number of the theme. */
export function nextCodes({ tasks, themes }: Plan, rows: readonly Uncoded[]): string[] {
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
