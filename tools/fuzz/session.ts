export interface Session {
  readonly role: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const ANONYMOUS: Session = { role: 'anonymous', headers: {} };

interface Accounts {
  readonly items: readonly { username: string; role: string }[];
  readonly password: string | null;
}

/** One signed-in demo account of each role. Throws when the server is not the demo. */
export async function signInAll(baseUrl: string): Promise<Session[]> {
  const answer = await fetch(`${baseUrl}/api/auth/demo-accounts`);
  const { items, password } = (await answer.json()) as Accounts;
  if (password === null) throw new Error('only a server with the demo committee is fuzzed: what is in it does not stay as it is');
  const byRole = new Map([...items].reverse().map(({ role, username }) => [role, username]));
  return Promise.all([...byRole].map(([role, username]) => signIn(baseUrl, { role, username, password })));
}

async function signIn(baseUrl: string, { role, username, password }: { role: string; username: string; password: string }): Promise<Session> {
  const answer = await fetch(`${baseUrl}/api/auth/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
  if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '').join('; ');
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { role, headers: { cookie, 'x-csrf-token': csrfToken } };
}
