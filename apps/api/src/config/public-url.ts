import type { Environment } from './env';

/** The address under which people reach the app, without a slash at the end. */
export function publicUrl(env: Pick<Environment, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return (env.PUBLIC_URL ?? `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`).replace(/\/$/, '');
}
