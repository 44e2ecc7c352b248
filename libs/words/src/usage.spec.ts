import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf, words } from './server';
import type { Messages } from './words';

const SOURCES = ['../../../apps/api/src', '../../../apps/web/src'].map((folder) => join(__dirname, folder));

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name)) yield join(entry.parentPath, entry.name);
  }
}

const program = [...SOURCES.flatMap((folder) => [...filesIn(folder)]), join(__dirname, 'sentences.ts')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

function keysOf(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value as object, `${path}${key}.`),
  );
}

/** What uses messages: keys in quotes, and keys made of a fixed beginning, a code and perhaps a fixed end: `rule.${code}`. */
function usesOf(source: string) {
  const quoted = new Set([...source.matchAll(/(['"`])([A-Za-z][\w-]*(?:\.[\w-]+)+)\1/g)].map((match) => match[2]));
  const made = [...source.matchAll(/`([A-Za-z][\w-]*\.(?:[\w-]+\.)*)\$\{(?:[^{}`]|\{[^{}]*\})*\}((?:\.[\w-]+)*)`/g)];
  const families = [...new Set(made.map((match) => `${match[1]}*${match[2]}`))].map((family) => {
    const [head = '', tail = ''] = family.split('*');
    return { head, tail };
  });
  return (key: string) =>
    quoted.has(key) || families.some(({ head, tail }) => key.length > head.length + tail.length && key.startsWith(head) && key.endsWith(tail));
}

/** Nouns whose screens are not finished: a noun leaves the list with its screen, and its unused messages go. */
const AHEAD_OF_SCREENS: ReadonlySet<string> = new Set<keyof Messages>([
  'app', 'assignmentRole', 'audit', 'auth', 'committee', 'committeePost', 'common', 'dashboard', 'deadlineClass',
  'directive', 'directiveState', 'disposition', 'figures', 'halfYear', 'indicatorDirection', 'itemClaim', 'itemKind',
  'itemState', 'leadState', 'matrix', 'member', 'planState', 'report', 'reportState', 'review', 'round',
  'roundState', 'setup', 'task', 'taskKind', 'unit', 'unitHome', 'unitKind', 'user',
]);

describe('the use of words', () => {
  it('knows a used key from an unused one', () => {
    const isUsed = usesOf("t('a.b'); t(`c.${code}`); t(`d.${x ? 'y' : { z: 1 }.z}.title`); const label = \"e.f-g.h\"");
    expect(['a.b', 'c.x', 'c.x.y', 'd.q.title', 'e.f-g.h'].filter((key) => !isUsed(key))).toEqual([]);
    expect(['a.c', 'a', 'd.q.text', 'e.f-g', 'c.'].filter(isUsed)).toEqual([]);
  });

  it('leaves no message of a finished noun unused', () => {
    const isUsed = usesOf(program);
    const unused = keysOf(messagesOf('vi')).filter((key) => !isUsed(key));
    expect(unused.filter((key) => !AHEAD_OF_SCREENS.has(key.split('.')[0] ?? ''))).toEqual([]);
  });

  it('has a sentence for every act that the server records', () => {
    const actions = new Set([...program.matchAll(/\baction: '([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1] ?? ''));
    expect(actions.size).toBeGreaterThan(0);
    const t = words('vi');
    expect([...actions].filter((action) => !t.has(`audit.action.${action as 'task.issued'}`))).toEqual([]);
  });

  it('names every kind of object that the server records', () => {
    const kinds = new Set([...program.matchAll(/\bobjectType: '([a-z-]+)'/g)].map((match) => match[1] ?? ''));
    expect(kinds.size).toBeGreaterThan(0);
    const t = words('vi');
    expect([...kinds].filter((kind) => !t.has(`audit.kind.${kind as 'task'}`))).toEqual([]);
  });
});
