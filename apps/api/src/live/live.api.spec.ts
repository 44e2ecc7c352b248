import { acknowledgeAssignment, logout, StartEvent, streamEvents, PlanEvent } from '@app/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestApp, type TestApp } from '../testing/app';
import type { Client } from '../testing/client';
import { givenIn, type Given } from '../testing/given';
import { givenCellsIn, ISSUED_ON } from '../testing/given-cell';

let api: TestApp;
let given: Given;
let cells: ReturnType<typeof givenCellsIn>;
let beside: Awaited<ReturnType<TestApp['beside']>>;
let committeeId: string;
let planId: string;
let leaderId: string;
let head: Client;
let change: () => Promise<void>;

beforeAll(async () => {
  api = await startTestApp();
  beside = await api.beside();
  given = givenIn(api.dataSource);
  cells = givenCellsIn(api.dataSource);
  committeeId = (await given.committee()).id;
  const unitId = (await given.unit(committeeId)).id;
  planId = await cells.plan(committeeId);
  const themeId = await cells.theme(committeeId, 'CT');
  leaderId = await given.role('leader', committeeId);
  head = await api.as(await given.role('head', committeeId, unitId));
  let count = 0;
  change = async () => {
    const taskId = await cells.task({ committeeId, planId, themeId, code: `CT.${(count += 1)}` });
    const assignmentId = await cells.cell({ committeeId, planId, taskId, unitId, role: 'lead' }, '2020-12-11', [{ to: 'issued', on: ISSUED_ON }]);
    await head.call(acknowledgeAssignment, { params: { assignmentId } });
  };
});
afterAll(async () => {
  await beside.app.close();
  await api.close();
});

interface Heard {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

/** A reader of a stream: what came so far, and a wait for more. */
async function listen(url: string, headers: Record<string, string>) {
  const leaving = new AbortController();
  const response = await fetch(`${url}/api${streamEvents.path}`, { headers, signal: leaving.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard[] = [];
  let text = '';
  let isOver = false;
  const reading = (async () => {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      text += part.value;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = new Map(text.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
        text = text.slice(end + 2);
        if (lines.has('data')) heard.push({ id: lines.get('id') ?? '', name: lines.get('event') ?? '', data: JSON.parse(lines.get('data') ?? '') });
      }
    }
    isOver = true;
  })();
  const until = async (isTrue: () => boolean, ms = 2_000): Promise<boolean> => {
    for (const end = Date.now() + ms; Date.now() < end && !isTrue(); ) await wait(20);
    return isTrue();
  };
  return {
    response,
    heard,
    count: (count: number, ms?: number) => until(() => heard.length >= count, ms),
    ends: () => until(() => isOver),
    leave: async () => {
      leaving.abort();
      await expect(reading).rejects.toThrow('aborted');
    },
  };
}

const revision = async (): Promise<number> => (await api.dataSource.query<{ revision: number }[]>('SELECT revision FROM plan WHERE id = $1', [planId]))[0]?.revision ?? -1;

describe('the stream of events', () => {
  it('tells a reader at another process within two seconds, unpacked, and says the plan and its revision alone', async () => {
    const stream = await listen(beside.url, { ...(await api.session(leaderId)), 'accept-encoding': 'br, gzip' });
    expect(await stream.count(1)).toBe(true);
    expect(StartEvent.parse(stream.heard[0]?.data)).toEqual({ plans: [{ planId, revision: await revision() }] });
    expect([stream.response.headers.get('content-type'), stream.response.headers.get('content-encoding'), stream.response.headers.get('x-accel-buffering')]).toEqual(['text/event-stream; charset=utf-8', null, 'no']);
    await change();
    expect(await stream.count(2)).toBe(true);
    expect([stream.heard[1]?.name, PlanEvent.parse(stream.heard[1]?.data)]).toEqual(['plan', { planId, revision: await revision() }]);
    await stream.leave();
  });

  it('says nothing of another committee', async () => {
    const other = (await given.committee()).id;
    const otherPlan = await cells.plan(other);
    const stranger = await listen(api.url, await api.session(await given.role('secretariat', other)));
    const insider = await listen(api.url, await api.session(leaderId));
    await change();
    expect(await insider.count(2)).toBe(true);
    expect(stranger.heard.map(({ name, data }) => [name, data])).toEqual([['start', { plans: [{ planId: otherPlan, revision: 1 }] }]]);
    await Promise.all([stranger.leave(), insider.leave()]);
  });

  it('goes on after the last event heard, and begins anew after one that this database does not know', async () => {
    const session = await api.session(leaderId);
    await cells.plan(committeeId, { halfYear: '2021-H1' });
    const first = await listen(api.url, session);
    await first.count(1);
    await first.leave();
    await change();
    const plansAfter = async (id: string) => {
      const again = await listen(beside.url, { ...session, 'last-event-id': id });
      await again.count(1);
      await again.leave();
      return StartEvent.parse(again.heard[0]?.data).plans;
    };
    expect(await plansAfter(first.heard[0]?.id ?? '')).toEqual([{ planId, revision: await revision() }]);
    expect(await plansAfter('900000000000')).toHaveLength(2);
    expect(await plansAfter('no id of ours')).toHaveLength(2);
  });

  it('misses nothing when the connection that listens breaks', async () => {
    const stream = await listen(api.url, await api.session(leaderId));
    await stream.count(1);
    await change();
    expect(await stream.count(2)).toBe(true);
    await api.dataSource.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'steerboard live' AND datname = current_database()`);
    await change();
    const now = await revision();
    expect(await stream.count(3, 5_000)).toBe(true);
    expect(stream.heard.some(({ data }) => PlanEvent.safeParse(data).data?.revision === now)).toBe(true);
    await stream.leave();
  });

  it('ends with its session, through whichever process that ended', async () => {
    const session = await api.session(leaderId);
    const stream = await listen(beside.url, session);
    await stream.count(1);
    const answer = await fetch(`${api.url}/api${logout.path}`, { method: 'POST', headers: session });
    expect([answer.status, await stream.ends()]).toEqual([204, true]);
  });

  it('answers HEAD at once and refuses the twenty-first of one person', async () => {
    const session = await api.session(leaderId);
    expect((await fetch(`${api.url}/api${streamEvents.path}`, { method: 'HEAD', headers: session })).status).toBe(200);
    const streams = await Promise.all(Array.from({ length: 20 }, () => listen(api.url, session)));
    const more = await listen(api.url, session);
    expect([more.response.status, more.response.headers.get('retry-after')]).toEqual([429, '60']);
    await Promise.all(streams.map(({ leave }) => leave()));
  });

  it('ends when the server is asked to stop, so that it stops at once', async () => {
    const third = await api.beside();
    const stream = await listen(third.url, await api.session(leaderId));
    await stream.count(1);
    await third.app.close();
    expect(await stream.ends()).toBe(true);
  });
});
