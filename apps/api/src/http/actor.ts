import type { Grant, Role } from '@app/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who acts, with the roles held today and what the request carries for its traces. */
export interface Actor {
  readonly userId: string;
  readonly displayName: string;
  readonly position: string | null;
  readonly grants: readonly NamedGrant[];
  readonly sessionId: string;
  readonly request: RequestTrace;
}

export interface NamedGrant extends Grant {
  readonly committeeName: string | null;
  readonly unitName: string | null;
}

export interface RequestTrace {
  readonly id: string;
  /** Null when the caller sent no Idempotency-Key. */
  readonly idempotency: { readonly key: string; readonly hash: string } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null for a caller who is not signed in. */
    actor: Actor | null;
    csrfToken: string | null;
  }
}

/** Parameter of a controller method: the signed-in person. The guard has already refused everybody else. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (actor === null) throw new Error('an endpoint that names its actor must not be anonymous');
  return actor;
});

/** The role in which a person acts in a committee: the first that carries weight there. */
export function roleIn(actor: Actor, committeeId: string | null, roles: readonly Role[]): Role | null {
  return actor.grants.find((grant) => (grant.committeeId === committeeId || grant.committeeId === null) && roles.includes(grant.role))?.role ?? null;
}
