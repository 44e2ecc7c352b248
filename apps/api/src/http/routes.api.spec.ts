import { ENDPOINTS, getOpenApi, type EndpointShape, Problem } from '@app/contract';
import { permissionsOf, ROLES } from '@app/domain';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
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

describe('a known address asked with another method', () => {
  const others = (path: string): string[] => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((method) => endpoints.every((endpoint) => endpoint.path !== path || endpoint.method !== method));

  it.each([...new Set(endpoints.map(({ path }) => path))])('%s answers 405 and names those it has', async (path) => {
    for (const method of others(path)) {
      const response = await api.anonymous.raw(method, path.replace(/:\w+/g, () => randomUUID()));
      expect([method, response.status, await codeOf(response)]).toEqual([method, 405, 'method-not-allowed']);
      expect(response.headers.get('allow')?.split(', ').sort()).toEqual(expect.arrayContaining(endpoints.filter((endpoint) => endpoint.path === path).map((endpoint) => endpoint.method as string)));
    }
  });

  it('answers HEAD as GET without the body', async () => {
    const [get, head] = [await api.anonymous.raw('GET', '/openapi.json'), await api.anonymous.raw('HEAD', '/openapi.json')];
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, get.headers.get('etag'), '']);
    expect((await api.anonymous.raw('GET', '/openapi.json', undefined, { 'if-none-match': `"other", W/${get.headers.get('etag') ?? ''}` })).status).toBe(304);
  });
});

describe('a request that cannot be understood', () => {
  it.each([
    ['malformed JSON', 'POST', '/auth/login', '{"username":', { 'content-type': 'application/json' }, 400, 'malformed'],
    ['another media type', 'POST', '/auth/login', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported-media-type'],
    ['a huge body', 'POST', '/auth/login', JSON.stringify({ username: 'x'.repeat(2_000_000), password: 'x' }), { 'content-type': 'application/json' }, 413, 'too-large'],
    ['an unknown address', 'GET', '/no-such-thing', undefined, {}, 404, 'not-found'],
    ['an address that cannot be decoded', 'GET', '/units/%zz', undefined, {}, 400, 'malformed'],
    ['no body where one is said to come', 'POST', '/auth/login', '', { 'content-type': 'application/json' }, 400, 'malformed'],
    ['a body nested without end', 'POST', '/auth/login', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, { 'content-type': 'application/json' }, 400, 'malformed'],
    ['a body nested without end and to be kept', 'POST', '/auth/login', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, { 'content-type': 'application/json', 'idempotency-key': 'deep' }, 400, 'malformed'],
    ['a name in the body that poisons objects', 'POST', '/auth/login', '{"__proto__":{"isAdmin":true}}', { 'content-type': 'application/json' }, 400, 'malformed'],
    ['a null character', 'POST', '/auth/login', '{"username":"a\\u0000b","password":"x"}', { 'content-type': 'application/json' }, 422, 'invalid'],
    ['half a character', 'POST', '/auth/login', '{"username":"a\\ud800","password":"x"}', { 'content-type': 'application/json' }, 422, 'invalid'],
  ])('%s', async (_title, method, path, body, headers, status, code) => {
    const response = await api.anonymous.raw(method, path, body, headers);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
  });
});

describe('what is no HTTP at all', () => {
  const say = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(api.url);
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (chunk) => (heard += chunk.toString('utf8')));
      socket.on('end', () => resolve(heard)).on('error', reject);
    });

  it.each([
    ['a line of noise', 'HELLO\r\n\r\n'],
    ['a head without end', `GET /api/health/live HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(40_000)}\r\n\r\n`],
  ])('%s is refused in the same shape', async (_, bytes) => {
    const [head = '', body = ''] = (await say(bytes)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json[\s\S]*X-Request-Id: [0-9a-f-]{36}/);
    expect(Problem.parse(JSON.parse(body)).code).toBe('malformed');
  });
});
