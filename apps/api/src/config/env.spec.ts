import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from './env';

describe('a wrong setting stops the start and names itself', () => {
  it.each([
    ['PORT', '70000'],
    ['PORT', '0x10'],
    ['PORT', ' '],
    ['PORT', '80.5'],
    ['HOST', 'not a host'],
    ['HOST', 'http://localhost'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'postgres://u:p@host:port/db'],
    ['PUBLIC_URL', 'board.example'],
    ['PUBLIC_URL', 'ftp://board.example'],
    ['PUBLIC_URL', 'http://board.example'],
    ['PUBLIC_URL', 'http://127.0.0.1.board.example'],
    ['SESSION_SECRET', 'short'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '2'],
    ['TRUST_PROXY', '10.0.0.0/99'],
    ['LOG_LEVEL', 'loud'],
    ['MAX_UPLOAD_BYTES', '-1'],
    ['RATE_LIMIT_SCALE', '0'],
    ['RATE_LIMIT_SCALE', 'Infinity'],
    ['SHUTDOWN_GRACE_MS', '1s'],
    ['SMTP_URL', 'mail.example'],
    ['DEMO_TODAY', '2020-02-30'],
  ])('%s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(new RegExp(`\\n  ${name}: `));
  });

  it('and so do all of several at once', () => {
    expect(() => readEnvironment({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: [\s\S]*LOG_LEVEL: /);
  });
});

describe('settings that hold', () => {
  it('have defaults, also where they are empty', () => {
    const { HOST, PORT, DATA_DIR, MAX_UPLOAD_BYTES, RATE_LIMIT_SCALE, LOG_LEVEL, DATABASE_URL } = readEnvironment({ PORT: '', HOST: '', RATE_LIMIT_SCALE: '' });
    expect([HOST, PORT, DATA_DIR, MAX_UPLOAD_BYTES, RATE_LIMIT_SCALE, LOG_LEVEL, DATABASE_URL]).toEqual(['127.0.0.1', 3000, './data', 20_971_520, 1, 'info', undefined]);
  });

  it.each([
    ['PUBLIC_URL', 'http://localhost:3000'],
    ['PUBLIC_URL', 'http://[::1]:3000'],
    ['PUBLIC_URL', 'https://board.example'],
    ['TRUST_PROXY', 'loopback, 10.0.0.0/8, fd00::/8'],
    ['HOST', '::'],
    ['HOST', 'board.local'],
    ['DATABASE_URL', 'postgresql://u:p@[::1]:5432/db?sslmode=require'],
  ])('%s=%s', (name, value) => {
    expect(readEnvironment({ [name]: value })).toHaveProperty(name, value);
  });
});

describe('a secret in a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'steerboard-env-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('is read without the newline behind it', () => {
    expect(readEnvironment({ SESSION_SECRET_FILE: file('good', `${'s'.repeat(40)}\n`) }).SESSION_SECRET).toBe('s'.repeat(40));
  });

  it('that is missing, empty or wrong is named', () => {
    expect(() => readEnvironment({ SESSION_SECRET_FILE: join(folder, 'none') })).toThrow('SESSION_SECRET_FILE: cannot be read');
    expect(() => readEnvironment({ SESSION_SECRET_FILE: file('empty', '\n') })).toThrow('SESSION_SECRET_FILE: is empty');
    expect(() => readEnvironment({ DATABASE_URL_FILE: file('wrong', 'mysql://x') })).toThrow('DATABASE_URL: must begin');
  });
});
