import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build.mjs';

interface Row {
  id: string;
  functions: { name: string; file: string }[];
  specs: string[];
  state: string;
}

const domain = join(root, 'libs/domain/src');

/** `first`, `second` (file.ts), `third` (other.ts): the names belong to the file that follows them. */
function functionsOf(cell: string): Row['functions'] {
  return [...cell.matchAll(/((?:`\w+`,? ?)+)\(([\w-]+\.ts)\)/g)].flatMap(([, names = '', file = '']) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => ({ name, file })),
  );
}

const rows = readFileSync(join(root, 'docs/rules.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| R\d+ \|/.test(line))
  .map((line): Row => {
    const [, id = '', , , functions = '', specs = '', state = ''] = line.split('|').map((cell) => cell.trim());
    return { id, functions: functionsOf(functions), specs: specs === '–' ? [] : specs.split(/,\s*/), state };
  });

const sources = readdirSync(domain).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));

it('lists every rule that the domain cites', () => {
  const cited = new Set(sources.flatMap((name) => readFileSync(join(domain, name), 'utf8').match(/\bR\d{1,2}\b/g) ?? []));
  expect(cited.size).toBeGreaterThan(10);
  expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([...cited]));
});

it('gives every number once', () => {
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
});

it.each(rows)('$id names functions and tables of cases that exist', ({ functions, specs }) => {
  const missing = functions.filter(({ name, file }) => {
    const path = join(domain, file);
    return !existsSync(path) || !new RegExp(`export (const|function|class|type|interface) ${name}\\b`).test(readFileSync(path, 'utf8'));
  });
  expect(missing).toEqual([]);
  expect(specs.filter((name) => !existsSync(join(domain, `${name}.spec.ts`)))).toEqual([]);
});

it.each(rows.filter((row) => row.state === 'held'))('$id is held by a function and a table of cases', ({ functions, specs }) => {
  expect(functions.length).toBeGreaterThan(0);
  expect(specs.length).toBeGreaterThan(0);
});
