import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The plan that a request names in its query, as it was when the session was checked. */
export interface SeenPlan {
  readonly id: string;
  readonly committeeId: string;
  /** Of what its screens show: answers are kept under it. */
  readonly revision: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null without `@ChecksPlan()`, and when there is no such plan. */
    plan: SeenPlan | null;
  }
}

export const CHECKS_PLAN = Symbol('checks plan');

/** Lets the session's check also read the plan of `?planId=`, so that a kept answer costs one query. */
export const ChecksPlan = (): MethodDecorator => SetMetadata(CHECKS_PLAN, true);

/** Parameter of a controller method under `@ChecksPlan()`. */
export const OfPlan = createParamDecorator((_: unknown, context: ExecutionContext): SeenPlan | null => context.switchToHttp().getRequest<FastifyRequest>().plan);
