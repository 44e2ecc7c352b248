import { ENDPOINTS, type EndpointShape } from '@app/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { Refusal } from './problem';
import { PROBLEM_TYPE, problemBody } from './problem-body';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;

/** Known addresses asked with a method they do not have: 405 with those they have. */
export function refuseOtherMethods(fastify: FastifyInstance): void {
  const byPath = new Map<string, string[]>();
  for (const { path, method } of Object.values<EndpointShape>(ENDPOINTS)) byPath.set(path, [...(byPath.get(path) ?? []), method]);
  for (const [path, known] of byPath) {
    const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : [])].join(', ');
    fastify.route({
      method: METHODS.filter((method) => !known.includes(method)),
      url: `/api${path}`,
      handler: () => {
        throw new Refusal('method-not-allowed', [], { allow });
      },
    });
  }
}

type Answers = Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>;

/** What cannot even be read as a request of ours is refused in the same shape as everything else. */
export function unreadableAnswers(publicUrl: () => string): Answers {
  return {
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.status(400).header('x-request-id', request.id).header('content-type', PROBLEM_TYPE).send(JSON.stringify(problemBody(publicUrl(), { code: 'malformed', requestId: request.id })));
    },
    clientErrorHandler: (_error: Error, socket: Socket) => {
      if (!socket.writable) return;
      const requestId = uuidv7();
      const body = JSON.stringify(problemBody(publicUrl(), { code: 'malformed', requestId }));
      socket.end(`HTTP/1.1 400 Bad Request\r\nContent-Type: ${PROBLEM_TYPE}\r\nX-Request-Id: ${requestId}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
    },
  };
}

/** From the moment a stop begins nothing new is taken on; what runs is finished. */
export function refuseWhileClosing(fastify: FastifyInstance): void {
  let isClosing = false;
  // Browsers open connections ahead of need; Node counts one that never asked as busy, and a stop would wait a minute for it.
  const unused = new Set<Socket>();
  fastify.server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  fastify.server.on('request', ({ socket }) => unused.delete(socket));
  fastify.addHook('preClose', (done) => {
    isClosing = true;
    for (const socket of unused) socket.destroy();
    done();
  });
  fastify.addHook('onRequest', async (_request, reply) => {
    if (!isClosing) return;
    void reply.header('connection', 'close');
    throw new Refusal('unavailable', [], { 'retry-after': '5' });
  });
}

const DEPTH_MAX = 32;

/** No body of ours is nested so deep; walking one that is would exhaust the stack. */
export function refuseDeepBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async ({ body }) => {
    let level: unknown[] = [body];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > DEPTH_MAX) throw new Refusal('malformed');
      level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    }
  });
}
