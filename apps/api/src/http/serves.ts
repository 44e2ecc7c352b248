import type { EndpointShape, InputOf } from '@app/contract';
import { applyDecorators, createParamDecorator, HttpCode, RequestMapping, RequestMethod, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from './problem';
import { fieldErrors, pointer } from './field-errors';
import { findUnstorable } from './unstorable';

export const ENDPOINT = Symbol('endpoint');

/**
 * Ties a controller method to its promise: method, path, who may call, status and shapes all come from the contract, so
 * that none of them can drift from it (docs/adr/0004).
 */
export function Serves(endpoint: EndpointShape): MethodDecorator {
  return applyDecorators(
    SetMetadata(ENDPOINT, endpoint),
    RequestMapping({ method: RequestMethod[endpoint.method], path: endpoint.path }),
    HttpCode(endpoint.status),
  );
}

/** Parsed parts of the request; PUT and PATCH also carry the version that the caller saw. */
export type Input<E extends EndpointShape> = InputOf<E> & { readonly ifMatch: number | null };

/** Parameter of a controller method: the request, checked against the endpoint. */
export const Given = createParamDecorator((endpoint: EndpointShape, context: ExecutionContext): Input<EndpointShape> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (request.isMultipart() && endpoint.upload !== true) throw new Refusal('unsupported-media-type');
  return {
    params: parsed(endpoint.params, request.params, new Refusal('not-found')),
    query: parsed(endpoint.query, request.query),
    body: parsed(endpoint.body, endpoint.body === undefined ? undefined : (request.body ?? {})),
    ifMatch: seenVersion(endpoint, request.headers['if-match']),
  } as Input<EndpointShape>;
});

function parsed(schema: EndpointShape['body'], value: unknown, refusal?: Refusal): unknown {
  if (schema === undefined) return {};
  const unstorable = findUnstorable(value);
  if (unstorable !== null) throw refusal ?? new Refusal('invalid', [{ pointer: pointer(unstorable), code: 'wrong-format' }]);
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw refusal ?? new Refusal('invalid', fieldErrors(result.error));
}

/** ETags of versioned things are `"v<version>"`, on a read with a hash behind it: only the version must match. */
function seenVersion(endpoint: EndpointShape, header: string | undefined): number | null {
  if (endpoint.method !== 'PUT' && endpoint.method !== 'PATCH') return null;
  if (header === undefined) throw new Refusal('missing-precondition');
  if (header.trim() === '*') return null;
  const version = /^(?:W\/)?"v(\d+)(?:\.[\w-]+)?"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Refusal('stale');
  return Number(version);
}
