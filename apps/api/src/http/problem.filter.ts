import { PROBLEM_CODES, statusOf, type FieldError, type ProblemCode } from '@app/contract';
import { RuleViolation } from '@app/domain';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { Refusal } from './problem';
import { PROBLEM_TYPE, problemBody } from './problem-body';
import { Replay } from '../database/commit';
import { KeyConflict } from '../database/idempotency';

interface Found {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Anything thrown becomes problem+json (RFC 9457). Refusals are expected; only faults are logged as errors. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly publicUrl: () => string) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (thrown instanceof Replay) {
      void reply.status(thrown.status).header('idempotency-replayed', 'true').send(thrown.body ?? undefined);
      return;
    }
    const found = recognise(thrown);
    const status = statusOf(found.code);
    if (status >= 500) this.logger.error({ requestId: request.id, err: thrown }, found.code);
    const params = thrown instanceof RuleViolation ? { params: thrown.params } : {};
    const body = problemBody(this.publicUrl(), { code: found.code, requestId: request.id, errors: found.errors, ...params });
    void reply.status(status).headers(found.headers).header('content-type', PROBLEM_TYPE).send(JSON.stringify(body));
  }
}

const none = { errors: [], headers: {} };
const RETRY = { 'retry-after': '5' };

function recognise(thrown: unknown): Found {
  if (thrown instanceof Refusal) return { code: thrown.code, errors: thrown.errors, headers: thrown.headers };
  if (thrown instanceof RuleViolation) return { code: thrown.code, ...none };
  if (thrown instanceof KeyConflict) return { code: thrown.code, errors: [], headers: { 'retry-after': '1' } };
  if (isDatabaseAway(thrown)) return { code: 'unavailable', errors: [], headers: RETRY };
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCodeOf(thrown);
  const code = status === null ? null : codeOfStatus(status, thrown);
  return code === null ? { code: 'internal', ...none } : { code, errors: [], headers: code === 'too-many-requests' ? RETRY : {} };
}

/** Fastify's own refusals carry a status code. */
function statusCodeOf(thrown: unknown): number | null {
  return typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown && typeof thrown.statusCode === 'number' ? thrown.statusCode : null;
}

function codeOfStatus(status: number, thrown: unknown): ProblemCode | null {
  const byStatus: Record<number, ProblemCode> = { 400: 'malformed', 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found', 405: 'method-not-allowed', 413: 'too-large', 414: 'malformed', 415: 'unsupported-media-type', 429: 'too-many-requests', 503: 'unavailable' };
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'malformed' : null);
  return thrown instanceof Error && PROBLEM_CODES.some((known) => known === thrown.message) ? (thrown.message as ProblemCode) : code;
}

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', '57P01', '57P02', '57P03', '08006', '08003', '08001', '53300']);

/** The connection broke or was refused: the caller may try again. */
function isDatabaseAway(thrown: unknown): boolean {
  const cause: unknown = thrown instanceof QueryFailedError ? thrown.driverError : thrown;
  if (!(cause instanceof Error)) return false;
  if ('code' in cause && typeof cause.code === 'string' && GONE.has(cause.code)) return true;
  return /Connection terminated|timeout exceeded when trying to connect/.test(cause.message);
}
