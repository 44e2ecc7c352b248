import { ROLES, rolesWith } from '@app/domain';
import { z } from 'zod';
import type { EndpointShape } from './endpoint';
import { Problem } from './problem';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of these endpoints, for programs other than our own. */
export function openApiOf(endpoints: Readonly<Record<string, EndpointShape>>): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of Object.values(endpoints)) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Steerboard', version: '0.1.0', description: 'From the chair’s conclusion to the half-year report.' },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token' },
      },
      schemas: { Problem: schema(Problem, 'output') },
      responses: { Problem: { description: 'Refused: problem details (RFC 9457)', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } } },
    },
  };
}

function operation(endpoint: EndpointShape): Json {
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    security: securityOf(endpoint),
    'x-roles': rolesOf(endpoint),
    parameters: parametersOf(endpoint),
    ...bodyOf(endpoint),
    responses: { [endpoint.status]: success(endpoint), '4XX': { $ref: '#/components/responses/Problem' } },
  };
}

function bodyOf({ body, upload }: EndpointShape): Json {
  if (upload === true) return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } } } } };
  return body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: schema(body, 'input') } } } };
}

function securityOf({ access, method }: EndpointShape): Json[] {
  if (access === 'anonymous') return [];
  return method === 'GET' ? [{ session: [] }] : [{ session: [], csrf: [] }];
}

function rolesOf({ access }: EndpointShape): readonly string[] {
  if (access === 'anonymous') return [];
  return access === 'signed-in' ? ROLES : rolesWith(access);
}

function parametersOf(endpoint: EndpointShape): Json[] {
  const header = (name: string, required: boolean, max?: number): Json => ({ name, in: 'header', required, schema: { type: 'string', ...(max === undefined ? {} : { minLength: 1, maxLength: max }) } });
  return [
    ...fieldsOf(endpoint.params, 'path'),
    ...fieldsOf(endpoint.query, 'query'),
    ...(endpoint.method === 'PUT' || endpoint.method === 'PATCH' ? [header('If-Match', true)] : []),
    ...(endpoint.method === 'POST' ? [header('Idempotency-Key', false, 255)] : []),
    ...(endpoint.method === 'GET' && endpoint.access !== 'anonymous' ? [header('If-None-Match', false)] : []),
  ];
}

function fieldsOf(object: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (object === undefined) return [];
  return Object.entries(object.shape).map(([name, field]) => ({ name, in: place, required: place === 'path' || !(field as z.ZodType).safeParse(undefined).success, schema: schema(field as z.ZodType, 'input') }));
}

function success(endpoint: EndpointShape): Json {
  if (endpoint.file !== undefined) return { description: 'The file', content: { [endpoint.file]: { schema: { type: 'string', format: 'binary' } } } };
  if (endpoint.reply === undefined) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: schema(endpoint.reply, 'output') } } };
}

function schema(type: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' }) as Json;
  return rest;
}
