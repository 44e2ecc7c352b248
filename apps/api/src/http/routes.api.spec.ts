import { ENDPOINTS, getOpenApi, type EndpointShape, Problem } from '@app/contract';
import { permissionsOf, ROLES } from '@app/domain';
import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../testing/app';
import { givenIn, type Given } from '../testing/given';

const endpoints: EndpointShape[] = Object.values(ENDPOINTS);
let api: TestApp;
let given: Given;
let committeeId: string;

beforeAll(async () => {
  api = await startTestApp();
  given = givenIn(api.dataSource);
  committeeId = (await given.committee()).id;
});
afterAll(() => api.close());

const pathOf = (endpoint: EndpointShape): string => endpoint.path.replace(/:\w+/g, () => randomUUID());
const codeOf = async (response: Response): Promise<string> => Problem.parse(await response.json()).code;

describe('every endpoint of the contract', () => {
  it.each(endpoints.filter((endpoint) => endpoint.access !== 'anonymous').map((endpoint) => [endpoint.id, endpoint] as const))('%s answers 401 to who is not signed in', async (_, endpoint) => {
    const response = await api.anonymous.raw(endpoint.method, pathOf(endpoint));
    expect([response.status, await codeOf(response)]).toEqual([401, 'unauthenticated']);
  });

  it.each(endpoints.filter((endpoint) => endpoint.access !== 'anonymous' && endpoint.access !== 'signed-in').map((endpoint) => [endpoint.id, endpoint] as const))('%s answers 403 to a role without the permission', async (_, endpoint) => {
    const role = ROLES.find((candidate) => !(permissionsOf(candidate) as readonly string[]).includes(endpoint.access));
    if (role === undefined) return; // everybody may
    const unitId = role === 'head' || role === 'officer' ? (await given.unit(committeeId)).id : null;
    const person = await api.as(await given.role(role, committeeId, unitId));
    const response = await person.raw(endpoint.method, pathOf(endpoint), endpoint.body === undefined ? undefined : {});
    expect([response.status, await codeOf(response)]).toEqual([403, 'forbidden']);
  });

  it('stands in the published document with who may call it', async () => {
    const { body } = await api.anonymous.call(getOpenApi, {});
    const operations = Object.values(body['paths'] as Record<string, Record<string, Record<string, unknown>>>).flatMap((path) => Object.values(path));
    expect(operations.map((operation) => operation['operationId']).sort()).toEqual(endpoints.map((endpoint) => endpoint.id).sort());
    for (const operation of operations) expect(operation).toEqual(expect.objectContaining({ security: expect.any(Array), 'x-roles': expect.any(Array), responses: expect.objectContaining({ '4XX': expect.anything() }) }));
  });
});

describe('a request that cannot be understood', () => {
  it.each([
    ['malformed JSON', 'POST', '/auth/login', '{"username":', { 'content-type': 'application/json' }, 400, 'malformed'],
    ['another media type', 'POST', '/auth/login', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['a huge body', 'POST', '/auth/login', JSON.stringify({ username: 'x'.repeat(2_000_000), password: 'x' }), { 'content-type': 'application/json' }, 413, 'too-large'],
    ['an unknown address', 'GET', '/no-such-thing', undefined, {}, 404, 'not-found'],
  ])('%s', async (_title, method, path, body, headers, status, code) => {
    const response = await api.anonymous.raw(method, path, body, headers);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });
});
