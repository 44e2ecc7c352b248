import { Problem, type CallOf, type EndpointShape, type ReplyOf } from '@app/contract';

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

type CallOptions<E extends EndpointShape> = CallOf<E> & { ifMatch?: string; headers?: Record<string, string> };

export interface Client {
  /** Calls an endpoint and parses the reply strictly by the contract; throws when the status is not the promised one. */
  call<E extends EndpointShape>(endpoint: E, input: CallOptions<E>): Promise<Answer<ReplyOf<E>>>;
  /** Calls an endpoint that must be refused; the body is a parsed problem+json. */
  refused<E extends EndpointShape>(endpoint: E, input: CallOptions<E>): Promise<Answer<Problem>>;
  /** A raw request below /api, with this person's session. */
  raw(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export function createClient(baseUrl: string, session: { cookie: string; csrfToken: string } | null): Client {
  const raw: Client['raw'] = (method, path, body, headers = {}) =>
    fetch(`${baseUrl}/api${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(session === null ? {} : { cookie: session.cookie, 'x-csrf-token': session.csrfToken }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
  const send = (endpoint: EndpointShape, input: { params?: unknown; query?: unknown; body?: unknown; ifMatch?: string; headers?: Record<string, string> }) =>
    raw(endpoint.method, pathOf(endpoint, input), input.body, { ...(input.ifMatch === undefined ? {} : { 'if-match': input.ifMatch }), ...input.headers });
  return {
    raw,
    call: async (endpoint, input) => {
      const response = await send(endpoint, input);
      const text = await response.text();
      if (response.status !== endpoint.status) throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status}, not ${endpoint.status}: ${text.slice(0, 500)}`);
      const body = endpoint.reply === undefined ? undefined : endpoint.reply.parse(JSON.parse(text));
      return { status: response.status, headers: response.headers, body: body as ReplyOf<typeof endpoint> };
    },
    refused: async (endpoint, input) => {
      const response = await send(endpoint, input);
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      if (!type.startsWith('application/problem+json')) throw new Error(`${endpoint.method} ${endpoint.path} answered ${response.status} ${type}, not a problem: ${text.slice(0, 500)}`);
      return { status: response.status, headers: response.headers, body: Problem.parse(JSON.parse(text)) };
    },
  };
}

function pathOf(endpoint: EndpointShape, input: { params?: unknown; query?: unknown }): string {
  const params = (input.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = Object.entries((input.query ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
  return query.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(query.map(([name, value]) => [name, String(value)]))).toString()}`;
}
