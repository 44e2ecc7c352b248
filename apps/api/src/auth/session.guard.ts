import type { EndpointShape } from '@app/contract';
import { permissionsOf, type Permission } from '@app/domain';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '../http/actor';
import { Refusal } from '../http/problem';
import { requestTrace } from '../http/request-trace';
import { CHECKS_PLAN } from '../http/seen-plan';
import { ENDPOINT } from '../http/serves';
import { SessionChecks } from './session-checks';
import { SessionTokens } from './session-tokens';

export const SESSION_COOKIE = '__Host-session';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Deny by default: a route without an endpoint of the contract serves nobody. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly checks: SessionChecks,
    private readonly tokens: SessionTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<EndpointShape | undefined>(ENDPOINT, context.getHandler());
    if (endpoint === undefined) throw new Refusal('forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    refuseForeignOrigin(request);
    if (endpoint.access === 'anonymous') return true;
    const checksPlan = this.reflector.get<boolean | undefined>(CHECKS_PLAN, context.getHandler()) === true;
    request.actor = await this.actorOf(request, checksPlan ? planIdOf(request) : null);
    if (request.actor === null) throw new Refusal('unauthenticated');
    refuseForgery(request);
    if (endpoint.access !== 'signed-in' && !holds(request.actor, endpoint.access)) throw new Refusal('forbidden');
    return true;
  }

  private async actorOf(request: FastifyRequest, planId: string | null): Promise<Actor | null> {
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined || token === '') return null;
    const { session, plan } = await this.checks.check({ tokenHash: this.tokens.hash(token), planId });
    if (session === null) return null;
    const { csrfToken, isUnseen: _, ...person } = session;
    request.csrfToken = csrfToken;
    request.plan = plan;
    return { ...person, request: requestTrace(request) };
  }
}

/** What is no id of a plan is refused later, by the contract. */
function planIdOf({ query }: FastifyRequest): string | null {
  const planId = typeof query === 'object' && query !== null && 'planId' in query ? query.planId : null;
  return typeof planId === 'string' && UUID.test(planId) ? planId.toLowerCase() : null;
}

/** Whether any role of the person carries the permission; the object's own committee and unit are asked in the service. */
function holds(actor: Actor, permission: Permission): boolean {
  return actor.grants.some((grant) => permissionsOf(grant.role).includes(permission));
}

function refuseForgery(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(request.csrfToken ?? '');
  if (expected.length === 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal('csrf');
}

/** A write from another site's page is refused even before its session is looked at. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  if (SAFE_METHODS.has(request.method) || origin === undefined) return;
  if (!isSameHost(origin, request.host)) throw new Refusal('csrf');
}

function isSameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // "null" and other opaque origins
  }
}
