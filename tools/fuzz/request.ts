import type { Operation } from './document';
import type { Random } from './random';
import type { Session } from './session';
import type { Values } from './values';

export interface Shot {
  readonly operation: Operation;
  readonly session: Session;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** A request as promised, or spoiled in its address, its headers or its body. */
export function aim({ random, values }: { random: Random; values: Values }, operation: Operation, session: Session): Shot {
  const isSpoiled = random.chance(0.75);
  const where = isSpoiled ? random.pick(['path', 'query', 'headers', 'body', 'bytes'] as const) : null;
  const path = addressOf({ random, values }, operation, where);
  const hasBody = operation.body !== null;
  const good = hasBody ? values.fitting(operation.body ?? {}) : undefined;
  const body = where === 'body' ? JSON.stringify(values.spoiled(good)) : JSON.stringify(good);
  const bytes = where === 'bytes' ? spoiledBytes(random, body ?? '{}') : body;
  return { operation, session, path, headers: headersOf({ random, values }, operation, session, where === 'headers'), body: operation.method === 'GET' || operation.method === 'HEAD' ? undefined : bytes };
}

type Tools = { random: Random; values: Values };

function addressOf({ random, values }: Tools, operation: Operation, where: string | null): string {
  const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  const encode = (text: string): string => (/\p{Surrogate}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text));
  const params = operation.parameters.filter((one) => one.in === 'path');
  const spoiledParam = where === 'path' && params.length > 0 ? random.pick(params) : null;
  let path = operation.path;
  for (const param of params) path = path.replace(`{${param.name}}`, encode(textOf(param === spoiledParam ? values.hostile() : values.fitting(param.schema, param.name))) || '-');
  const query = operation.parameters
    .filter((one) => one.in === 'query' && (one.required || random.chance(0.4)))
    .map((one) => `${one.name}=${encode(textOf(where === 'query' && random.chance(0.6) ? values.hostile() : values.fitting(one.schema, one.name)))}`);
  if (where === 'query') query.push(random.pick(['colour=red', 'limit=0', 'limit=201', `cursor=${Buffer.from(JSON.stringify(values.hostile()) ?? 'x').toString('base64url')}`, 'cursor=%ff', 'limit=1&limit=2']));
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
}

function headersOf({ random }: Tools, { method }: Operation, session: Session, isSpoiled: boolean): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', ...session.headers };
  if (method === 'PUT' || method === 'PATCH') headers['if-match'] = random.pick(['*', '"v1"', '"v2"']);
  if (!isSpoiled) return headers;
  const wrong = random.pick<[string, string | null]>([
    ['if-match', null], ['if-match', 'v1'], ['if-match', '"v99999999999999999999"'], ['x-csrf-token', 'wrong'], ['x-csrf-token', null], ['origin', 'https://elsewhere.example'], ['origin', 'null'],
    ['content-type', 'text/plain'], ['content-type', 'application/xml'], ['content-type', 'application/json; charset=latin1'], ['content-type', null], ['cookie', '__Host-session=x'], ['cookie', ';;;=;'],
    ['idempotency-key', 'k'.repeat(300)], ['idempotency-key', 'same'], ['idempotency-key', ' '], ['if-none-match', '*'], ['accept-encoding', 'x'], ['accept-language', 'x'.repeat(500)], ['x-forwarded-for', '1'], ['range', 'bytes=9-1'],
  ]);
  const { [wrong[0]]: _, ...others } = headers;
  return wrong[1] === null ? others : { ...others, [wrong[0]]: wrong[1] };
}

function spoiledBytes(random: Random, body: string): string {
  return random.pick([body.slice(0, Math.ceil(body.length / 2)), '', '[', '1e999', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, '{"a":1,"a":2}', '{"__proto__":{}}', '\ufeff{}', 'null', `"${'x'.repeat(1_200_000)}"`, '{"a":\u0000}']);
}
