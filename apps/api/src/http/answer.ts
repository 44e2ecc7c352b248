import type { EndpointShape } from '@app/contract';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { map, type Observable } from 'rxjs';
import { ENDPOINT } from './serves';

/** What a command with If-Match answers: the version that the caller may now send. */
export interface NewVersion {
  readonly version: number;
}

/** Bytes made before, with their own tag: sent as they are. */
export class ReadyAnswer {
  constructor(
    readonly bytes: Buffer,
    readonly etag: string,
    readonly contentType = 'application/json; charset=utf-8',
    readonly fileName: string | null = null,
  ) {}
}

/** A file read while it is sent, always as an attachment. */
export class StreamAnswer {
  constructor(readonly file: { readonly stream: Readable; readonly etag: string; readonly contentType: string; readonly fileName: string; readonly sizeBytes: number }) {}
}

/** A stream of events that never ends, and nothing for who only asks for its head: neither tagged nor held back to be packed, by us or a proxy. */
export class EventAnswer {
  constructor(readonly stream: Readable | null) {}
}

/** Gives every read an ETag (answered with 304 when the caller has it) and every versioned write its new one. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = this.reflector.get<EndpointShape | undefined>(ENDPOINT, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((value: unknown) => answer(endpoint, request, reply, value)));
  }
}

function answer(endpoint: EndpointShape | undefined, request: FastifyRequest, reply: FastifyReply, value: unknown): unknown {
  if (endpoint === undefined) return value;
  if (value instanceof StreamAnswer) return sendStream(request, reply, value);
  if (value instanceof ReadyAnswer) return sendReady(request, reply, value);
  if (value instanceof EventAnswer) return sendEvents(reply, value);
  const version = versionOf(value);
  if (endpoint.method !== 'GET') {
    if (version !== null) reply.header('etag', `"v${version}"`);
    return endpoint.status === 204 ? undefined : value;
  }
  const bytes = Buffer.from(JSON.stringify(value));
  const hash = createHash('sha1').update(bytes).digest('base64url');
  return sendReady(request, reply, new ReadyAnswer(bytes, version === null ? `"${hash}"` : `"v${version}.${hash}"`));
}

function sendReady(request: FastifyRequest, reply: FastifyReply, ready: ReadyAnswer): Buffer | undefined {
  if (isKnown(request, reply, ready.etag)) return undefined;
  reply.header('content-type', ready.contentType);
  if (ready.fileName !== null) reply.header('content-disposition', attachment(ready.fileName));
  return ready.bytes;
}

function sendStream(request: FastifyRequest, reply: FastifyReply, { file: { stream, etag, contentType, fileName, sizeBytes } }: StreamAnswer): Readable | undefined {
  if (isKnown(request, reply, etag)) {
    stream.destroy();
    return undefined;
  }
  reply.header('content-type', contentType).header('content-length', sizeBytes).header('content-disposition', attachment(fileName));
  return stream;
}

function sendEvents(reply: FastifyReply, { stream }: EventAnswer): Readable | undefined {
  // The connection ends with the stream: kept alive and idle, it would hold up a stop.
  reply.header('content-type', 'text/event-stream; charset=utf-8').header('cache-control', 'no-cache, no-transform').header('x-accel-buffering', 'no').header('connection', 'close');
  return stream ?? undefined;
}

/** Tags the answer; 304 when the caller has it already. */
function isKnown(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match']?.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag) !== true) return false;
  reply.status(304);
  return true;
}

/** RFC 5987: `encodeURIComponent` leaves four signs that a header's value must not hold. */
function attachment(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}

function versionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  return typeof value.version === 'number' ? value.version : null;
}
