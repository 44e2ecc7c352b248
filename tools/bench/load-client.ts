import { connect, type Socket } from 'node:net';

/** What a load is: one request sent again and again by each client as soon as it has its answer. */
export interface Load {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly clients: number;
  readonly milliseconds: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/** One connection that is kept; resolves when it is closed. */
function client(load: Load, until: number, answered: (status: string, milliseconds: number) => void): Promise<void> {
  const request = Buffer.from(`GET ${load.path} HTTP/1.1\r\nhost: localhost:${load.port}\r\n${Object.entries(load.headers).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port: load.port, host: '127.0.0.1', noDelay: true });
    let head: Buffer = Buffer.alloc(0);
    let status = '';
    let missing = -1;
    let sentAt = 0;
    const send = () => {
      sentAt = performance.now();
      socket.write(request);
    };
    const finish = () => {
      const now = performance.now();
      answered(status, now - sentAt);
      [head, missing] = [Buffer.alloc(0), -1];
      if (now < until) send();
      else socket.end();
    };
    socket.on('connect', send);
    socket.on('data', (chunk: Buffer) => {
      if (missing >= 0) missing -= chunk.length;
      else {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        status = text.slice(9, 12);
        missing = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? 0) - (head.length - end - HEAD_END.length);
      }
      if (missing <= 0) finish();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

export async function run(load: Load): Promise<LoadResult> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const start = performance.now();
  const answered = (status: string, milliseconds: number) => {
    times.push(milliseconds);
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: load.clients }, () => client(load, start + load.milliseconds, answered)));
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), statuses };
}

// A process of its own: what the client costs must not be taken from the server's core.
const [, file, text] = process.argv;
if (file?.endsWith('load-client.ts') && text !== undefined) void run(JSON.parse(text) as Load).then((result) => process.stdout.write(JSON.stringify(result)));
