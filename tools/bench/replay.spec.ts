import type pg from 'pg';
import { idsMadeSince, replay } from './replay';
import { lineTable, passes, percentile } from './report';

const BEGAN = Date.parse('2026-01-01T00:00:00Z');
const idAt = (time: number, end: string) => `${time.toString(16).padStart(12, '0').replace(/^(.{8})/, '$1-')}-7000-8000-${end.padStart(12, '0')}`;
const [old, made] = [idAt(BEGAN - 1, '1'), idAt(BEGAN, '2')];

it('takes for ids of the act those of its time', () => {
  expect(idsMadeSince([{ sql: '', values: [old, `BCD ${made}`, 7, null] }], BEGAN)).toEqual([made]);
});

it('sends the statements in order with the other values, and the receipt number that follows from what was found', async () => {
  const sent: [string, unknown[]][] = [];
  const client = { query: async (sql: string, values: unknown[]) => {
    sent.push([sql, values]);
    return { rows: sql.includes('max(') ? [{ last: 41 }] : [] };
  } };
  await replay(client as unknown as pg.ClientBase, [{ sql: 'SELECT max(substr(number, 1))', values: [] }, { sql: 'INSERT', values: ['BC-2020H2-0007', made, { a: 1 }, [made]] }], new Map([[made, old]]));
  expect(sent).toEqual([['SELECT max(substr(number, 1))', []], ['INSERT', ['BC-2020H2-0042', old, { a: 1 }, [old]]]]);
});

it('holds a ratio to its bar from either side', () => {
  expect([passes({ ratio: 0.5, bar: { atLeast: 0.5 } }), passes({ ratio: 0.49, bar: { atLeast: 0.5 } }), passes({ ratio: 1.51, bar: { atMost: 1.5 } })]).toEqual([true, false, false]);
  expect(lineTable([{ name: 'x', ours: '1', control: '2', ratio: 2, bar: { atMost: 1.5 } }])).toContain('MISSED');
  expect([percentile([3, 1, 2], 0.5), percentile([3, 1, 2], 0.99)]).toEqual([2, 3]);
});
