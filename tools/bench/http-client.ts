import { Agent, request } from 'node:http';

export interface Person {
  readonly cookie: string;
  readonly csrfToken: string;
}

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly cookie: string;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** One request over a kept connection. Throws when the status is not the one expected. */
export async function send(port: number, method: 'GET' | 'POST', path: string, { person, body, expected }: { person?: Person; body?: unknown; expected: number }): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { ...(person === undefined ? {} : { cookie: person.cookie, 'x-csrf-token': person.csrfToken }), ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) };
  const answer = await new Promise<Answer>((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, method, path: `/api${path}`, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, etag: response.headers.etag ?? '', cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? '', body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end(text);
  });
  if (answer.status !== expected) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
  return answer;
}

export async function signIn(port: number, username: string, password: string): Promise<Person> {
  const { cookie, body } = await send(port, 'POST', '/auth/login', { body: { username, password }, expected: 200 });
  const { csrfToken } = JSON.parse(body.toString()) as { csrfToken: string };
  return { cookie, csrfToken };
}

export function closeConnections(): void {
  agent.destroy();
}
