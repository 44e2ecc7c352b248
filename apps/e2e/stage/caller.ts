import { login, type CallOf, type EndpointShape, type ReplyOf } from '@app/contract';
import { PASSWORD } from './person';

export type Call = <E extends EndpointShape>(endpoint: E, input: CallOf<E>) => Promise<ReplyOf<E>>;

/** Calls the API as a demo account, for what a screen needs to be there. Throws when the answer is not the promised one. */
export async function callerOf(url: string, username: string): Promise<Call> {
  const signedIn = await fetch(`${url}/api${login.path}`, { method: login.method, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password: PASSWORD }) });
  const { csrfToken } = login.reply.parse(await signedIn.json());
  const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return async (endpoint, input) => {
    const { body, ...address } = input as Given;
    const reply = await fetch(`${url}/api${pathOf(endpoint, address)}`, {
      method: endpoint.method,
      headers: { cookie, 'x-csrf-token': csrfToken, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (reply.status !== endpoint.status) throw new Error(`${endpoint.method} ${endpoint.path} answered ${reply.status}: ${await reply.text()}`);
    return (endpoint.reply === undefined ? undefined : endpoint.reply.parse(await reply.json())) as ReplyOf<typeof endpoint>;
  };
}

interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

function pathOf({ path }: EndpointShape, { params = {}, query = {} }: Given): string {
  const named = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
  return asked === '' ? named : `${named}?${asked}`;
}
