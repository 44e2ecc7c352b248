import { isDay } from '@app/domain';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

const whole = (fallback: number, min: number, max: number) => z.string().regex(/^\d{1,12}$/, 'must be a whole number').transform(Number).pipe(z.number().int().min(min).max(max)).default(fallback);
const absent = (value: unknown) => (value === '' ? undefined : value);
const isUrl = (value: string) => URL.canParse(value);
/** Addresses, ranges or the names of ranges, separated by commas; a number of hops could be forged by whoever connects. */
const isProxyList = (value: string) => value.split(',').every((part) => ['loopback', 'linklocal', 'uniquelocal'].includes(part.trim()) || isRange(part.trim()));
const isRange = (value: string) => {
  const [address = '', bits, ...rest] = value.split('/');
  const version = isIP(address);
  return version !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
};

const Environment = z.object({
  DATABASE_URL: z.preprocess(absent, z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').refine(isUrl, 'is not an address').optional()),
  HOST: z.preprocess(absent, z.string().refine((value) => isIP(value) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value), 'must be a host name or an IP address').default('127.0.0.1')),
  PORT: z.preprocess(absent, whole(3000, 0, 65_535)),
  DATA_DIR: z.preprocess(absent, z.string().default('./data')),
  PUBLIC_URL: z.preprocess(absent, z.url({ protocol: /^https?$/ }).optional()),
  SESSION_SECRET: z.preprocess(absent, z.string().min(32).optional()),
  TRUST_PROXY: z.preprocess(absent, z.string().refine((value) => ['true', 'false'].includes(value) || isProxyList(value), 'must be true, false, or the addresses of the proxies').optional()),
  LOG_LEVEL: z.preprocess(absent, z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')),
  MAX_UPLOAD_BYTES: z.preprocess(absent, whole(20_971_520, 1024, 1_073_741_824)),
  RATE_LIMIT_SCALE: z.preprocess(absent, z.string().regex(/^\d+(\.\d+)?$/, 'must be a number').transform(Number).pipe(z.number().positive().max(1_000_000)).default(1)),
  SHUTDOWN_GRACE_MS: z.preprocess(absent, whole(10_000, 0, 600_000)),
  SMTP_URL: z.preprocess(absent, z.string().regex(/^smtps?:\/\//, 'must begin with smtp://').refine(isUrl, 'is not an address').optional()),
  DEMO_TODAY: z.preprocess(absent, z.string().refine(isDay, 'must be a day, YYYY-MM-DD').optional()),
});
export type Environment = z.infer<typeof Environment>;

const SECRETS = ['DATABASE_URL', 'SESSION_SECRET', 'SMTP_URL'] as const;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Settings parsed once. Throws an Error that names every bad setting and says what is wrong with it. */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const parsed = Environment.safeParse(withSecretFiles(source));
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings are wrong:\n${lines.join('\n')}`);
  }
  refuseInsecurePublicUrl(parsed.data.PUBLIC_URL);
  return parsed.data;
}

/** Every secret may also come as NAME_FILE, the path of a file that holds it. */
function withSecretFiles(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const result = { ...source };
  for (const name of SECRETS) {
    const path = source[`${name}_FILE`];
    if (path === undefined || path === '') continue;
    result[name] = readSecret(name, path);
  }
  return result;
}

function readSecret(name: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (cause) {
    throw new Error(`These settings are wrong:\n  ${name}_FILE: cannot be read`, { cause });
  }
  if (text === '') throw new Error(`These settings are wrong:\n  ${name}_FILE: is empty`);
  return text;
}

/** Browsers drop the Secure session cookie on plain http, except on loopback: nobody could stay signed in. */
function refuseInsecurePublicUrl(publicUrl: string | undefined): void {
  if (publicUrl === undefined) return;
  const url = new URL(publicUrl);
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) {
    throw new Error('These settings are wrong:\n  PUBLIC_URL: must be https (the session cookie is Secure and would be dropped on http)');
  }
}
