import { ENDPOINTS, type EndpointShape } from '@app/contract';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AppModule } from './app.module';
import type { Clock } from './config/clock';
import type { Environment } from './config/env';
import { publicUrl } from './config/public-url';
import { Refusal } from './http/problem';
import { ProblemFilter } from './http/problem.filter';
import { refuseDeepBodies, refuseOtherMethods, refuseWhileClosing, unreadableAnswers } from './http/strangers';
import { uploadLimits } from './http/upload';

export interface ServerParts {
  readonly env: Environment;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  /** Folder of the built web app; null serves the API alone. */
  readonly webDir: string | null;
}

const REQUESTS_PER_MINUTE = 600;
const BODY_BYTES_MAX = 1_048_576;
/** Addresses whose bodies may be larger, by the contract. */
const BODY_LIMITS: ReadonlyMap<string, number> = new Map(Object.values<EndpointShape>(ENDPOINTS).flatMap(({ path, bodyBytesMax }) => (bodyBytesMax === undefined ? [] : [[`/api${path}`, bodyBytesMax] as const])));

/** The whole server on one port, not yet listening. */
export async function createServer(parts: ServerParts): Promise<NestFastifyApplication> {
  const { env } = parts;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    trustProxy: trustProxy(env.TRUST_PROXY),
    genReqId: () => uuidv7(),
    logger: env.LOG_LEVEL === 'silent' ? false : { level: env.LOG_LEVEL, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    forceCloseConnections: 'idle',
    // Fastify's own answer while closing is no problem+json; ours is.
    return503OnClosing: false,
    ...unreadableAnswers(() => publicUrl(env)),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, { logger: env.LOG_LEVEL === 'silent' ? false : ['error', 'warn'], bodyParser: false });
  app.setGlobalPrefix('api');
  app.useGlobalFilters(new ProblemFilter(() => publicUrl(env)));
  await addPlugins(app, parts);
  await app.init();
  return app;
}

async function addPlugins(app: NestFastifyApplication, parts: ServerParts): Promise<void> {
  const { env, webDir } = parts;
  const isHttps = env.PUBLIC_URL?.startsWith('https:') ?? false;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('csrfToken', null);
  fastify.decorateRequest('plan', null);
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  fastify.addHook('onRoute', (route) => {
    const limit = BODY_LIMITS.get(route.url);
    if (limit !== undefined) route.bodyLimit = limit;
  });
  refuseWhileClosing(fastify);
  refuseDeepBodies(fastify);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'self'"], baseUri: ["'none'"], objectSrc: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"], imgSrc: ["'self'", 'data:'], styleSrc: ["'self'"], scriptSrc: ["'self'"], connectSrc: ["'self'"], ...(isHttps ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: isHttps,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, uploadLimits(env));
  await app.register(fastifyRateLimit, {
    max: Math.ceil(REQUESTS_PER_MINUTE * env.RATE_LIMIT_SCALE),
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api/') || request.url.startsWith('/api/health/'),
    errorResponseBuilder: (_request, context) => new Refusal('too-many-requests', [], { 'retry-after': String(Math.ceil(context.ttl / 1000)) }),
  });
  await app.register(fastifyCompress, { global: true, threshold: 1024, encodings: ['br', 'gzip'] });
  refuseOtherMethods(fastify);
  if (webDir !== null && existsSync(join(webDir, 'index.html'))) await serveWeb(app, webDir);
}

/** The web app's files, and its index for every page address that is not below /api. */
async function serveWeb(app: NestFastifyApplication, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) throw new Refusal('not-found');
    return reply.sendFile('index.html');
  });
}

function trustProxy(value: string | undefined): boolean | string {
  if (value === undefined || value === 'false') return false;
  return value === 'true' ? true : value;
}
