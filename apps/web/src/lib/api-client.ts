import { getCsrf, type CallOf, type EndpointShape, type ReplyOf } from '@app/contract';
import { queryOptions } from '@tanstack/react-query';
import { isProblem, ProblemError, problemFrom } from './problem';
import { askToSignIn } from './reauthentication';

export interface CallOptions {
  /** The ETag of what is being changed; PUT and PATCH need it. */
  readonly ifMatch?: string | null;
  /** One key for one intent of the person, so that a repeat replays the first answer. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** At the start nobody is signed in yet, and that is an answer, not an interruption. */
  readonly isSignInOptional?: boolean;
}

export interface Answer<T> {
  readonly data: T;
  readonly etag: string | null;
}

interface Parts {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

let csrfToken: string | null = null;

/** Kept in memory only: after a reload it is asked for again. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Calls the API. Throws ProblemError; signs in again in place when the session has ended; never toasts, never redirects. */
export async function call<E extends EndpointShape>(endpoint: E, input: CallOf<E> & CallOptions): Promise<Answer<ReplyOf<E>>> {
  const response = await respond(endpoint, input);
  const data = response.status === 204 ? undefined : await response.json();
  return { data: data as ReplyOf<E>, etag: response.headers.get('ETag') };
}

/** The same for an endpoint that answers with a file. */
export async function callForFile<E extends EndpointShape>(endpoint: E, input: CallOf<E> & CallOptions): Promise<{ file: Blob; name: string | null }> {
  const response = await respond(endpoint, input);
  return { file: await response.blob(), name: fileNameOf(response.headers.get('Content-Disposition')) };
}

/** Query of an endpoint, keyed by its id and input: `useQuery(query(getTask, { params: { taskId } }))`. */
export function query<E extends EndpointShape>(endpoint: E, input: CallOf<E>) {
  return queryOptions({
    queryKey: [endpoint.id, input],
    queryFn: async ({ signal }) => (await call(endpoint, { ...input, signal })).data,
  });
}

/** The same with the ETag beside the data, for what is edited: `{ data, etag }`. */
export function taggedQuery<E extends EndpointShape>(endpoint: E, input: CallOf<E>) {
  return queryOptions({
    queryKey: [endpoint.id, input, 'tagged'],
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
  });
}

/** The address of an endpoint, for links and downloads. */
export function urlOf<E extends EndpointShape>(endpoint: E, input: CallOf<E>): string {
  const { params, query: search } = input as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name])));
  const pairs = Object.entries(search ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

function respond<E extends EndpointShape>(endpoint: E, input: CallOf<E> & CallOptions): Promise<Response> {
  const idempotencyKey = input.idempotencyKey ?? newKey();
  return insisting(endpoint, () => sendOnce(endpoint, { ...input, idempotencyKey }), input.isSignInOptional);
}

/** Sends once more with a fresh token, or after signing in again in place. */
export async function insisting<T>(endpoint: EndpointShape, send: () => Promise<T>, isSignInOptional = false): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (isProblem(error, 'csrf')) {
      csrfToken = null;
      return await send();
    }
    const isSessionOver = isProblem(error, 'unauthenticated') && endpoint.access !== 'anonymous' && !isSignInOptional;
    if (isSessionOver && (await askToSignIn())) return await send();
    throw error;
  }
}

async function sendOnce<E extends EndpointShape>(endpoint: E, input: CallOf<E> & CallOptions): Promise<Response> {
  const { body } = input as Parts;
  const headers = new Headers({ Accept: endpoint.file ?? 'application/json' });
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (endpoint.method !== 'GET' && endpoint.access !== 'anonymous') headers.set('X-CSRF-Token', await knownCsrfToken());
  if (endpoint.method === 'POST' && input.idempotencyKey !== undefined) headers.set('Idempotency-Key', input.idempotencyKey);
  if (input.ifMatch) headers.set('If-Match', input.ifMatch);
  const response = await fetched(urlOf(endpoint, input), {
    method: endpoint.method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    credentials: 'same-origin',
    signal: input.signal ?? null,
  });
  if (!response.ok) throw await problemFrom(response);
  return response;
}

export async function knownCsrfToken(): Promise<string> {
  if (csrfToken !== null) return csrfToken;
  const response = await sendOnce(getCsrf, {});
  const reply = (await response.json()) as ReplyOf<typeof getCsrf>;
  csrfToken = reply.csrfToken;
  return csrfToken;
}

async function fetched(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ code: 'offline', status: 0 });
  }
}

function fileNameOf(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? null;
}

/** Random enough to tell intents apart; `crypto.randomUUID` is missing in some test environments. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
