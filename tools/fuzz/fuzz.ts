import { mismatch } from './mismatch';
import { readDocument, type Operation, type Schema } from './document';
import { randomOf } from './random';
import { aim, type Shot } from './request';
import { ANONYMOUS, signInAll } from './session';
import { Values } from './values';

export interface Finding {
  readonly number: number;
  readonly what: string;
  readonly request: string;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<number, number>;
}

/** Acts that would end the sessions of the accounts in use, and the answer that never ends. */
const LEFT_OUT = new Set(['logout', 'logoutAll', 'changePassword', 'editUser', 'streamEvents']);
const INNARDS = /\n\s+at |node_modules|QueryFailedError|\bSELECT\b|\bINSERT\b|\/apps\/api\//;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Sends `count` requests, the same ones for the same seed and the same answers, and says which answers break a promise. */
export async function fuzz(baseUrl: string, { seed, count, document }: { seed: number; count: number; document: URL }): Promise<Outcome> {
  const { operations, problem } = readDocument(document);
  const random = randomOf(seed);
  const ids = new Map<string, string[]>();
  const values = new Values(random, ids);
  const sessions = [...(await signInAll(baseUrl)), ANONYMOUS];
  const targets = operations.filter(({ operationId }) => !LEFT_OUT.has(operationId));
  const findings: Finding[] = [];
  const statuses = new Map<number, number>();
  for (let number = 1; number <= count; number += 1) {
    const operation = random.pick(targets);
    const allowed = sessions.filter(({ role }) => operation.roles.includes(role));
    const shot = aim({ random, values }, operation, random.chance(0.8) && allowed.length > 0 ? random.pick(allowed) : random.pick(sessions));
    const answer = await fetch(baseUrl + shot.path, { method: operation.method, headers: shot.headers, redirect: 'manual', ...(shot.body === undefined ? {} : { body: shot.body }) });
    const text = await answer.text();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    const what = broken(operation, problem, { status: answer.status, type: answer.headers.get('content-type') ?? '', retryAfter: answer.headers.get('retry-after'), text });
    if (what !== null) findings.push({ number, what, request: describe(shot) });
    if (answer.status === operation.status && text.startsWith('{')) collect(ids, operation, JSON.parse(text));
  }
  return { findings, statuses };
}

interface Heard {
  readonly status: number;
  readonly type: string;
  readonly retryAfter: string | null;
  readonly text: string;
}

function broken(operation: Operation, problem: Schema, { status, type, retryAfter, text }: Heard): string | null {
  if (status >= 500) return `answered ${status}: ${text.slice(0, 200)}`;
  if (status === 304) return text === '' ? null : 'a 304 with a body';
  if (status >= 400) {
    if (INNARDS.test(text)) return `shows its innards: ${text.slice(0, 200)}`;
    if (!type.startsWith('application/problem+json')) return `answered ${status} as ${type}`;
    if (status === 429 && retryAfter === null) return 'a 429 without Retry-After';
    return mismatch(problem, JSON.parse(text), 'problem');
  }
  if (status !== operation.status) return `answered ${status}, not ${operation.status}`;
  return operation.reply === null ? null : mismatch(operation.reply, JSON.parse(text), 'reply');
}

/** Ids that later requests ask for: those named `…Id`, and the `id` of things by the collection they came from. */
function collect(ids: Map<string, string[]>, { path }: Operation, value: unknown): void {
  const ofPath = `${(path.split('/').filter((part) => !part.startsWith('{')).at(-1) ?? '').replace(/s$/, '')}Id`;
  const visit = (name: string, part: unknown): void => {
    if (typeof part === 'string' && ID.test(part)) add(ids, name === 'id' ? ofPath : name, part);
    else if (typeof part === 'object' && part !== null) for (const [key, inner] of Object.entries(part)) visit(Array.isArray(part) ? name : key === 'id' && name !== '' && name !== 'items' ? `${name.replace(/s$/, '')}Id` : key, inner);
  };
  visit('', value);
}

function add(ids: Map<string, string[]>, name: string, id: string): void {
  const known = ids.get(name) ?? [];
  if (known.length < 200 && !known.includes(id)) ids.set(name, [...known, id]);
}

function describe({ operation, session, path, headers, body }: Shot): string {
  const { cookie: _c, 'x-csrf-token': _t, ...shown } = headers;
  return `${session.role}: ${operation.method} ${path.slice(0, 300)} ${JSON.stringify(shown)} ${(body ?? '').slice(0, 600)}`;
}
