import {
  getCsrf,
  getFairClock,
  getMe,
  keepLanguage,
  listCommittees,
  listNotices,
  listPlans,
  type Committee,
  type EndpointShape,
  type FieldError,
  type InputOf,
  type Me,
  type Plan,
  type ProblemCode,
  type ReplyOf,
} from '@app/contract';
import type { Role } from '@app/domain';

/** The network of a web spec: endpoints of the contract answer from functions; everything else fails the spec. */

export interface FakeCall<E extends EndpointShape> {
  readonly params: InputOf<E>['params'];
  readonly query: Record<string, string>;
  readonly body: InputOf<E>['body'];
  readonly headers: Headers;
}

class FakeProblem {
  constructor(
    readonly code: ProblemCode,
    readonly status: number,
    readonly errors: readonly FieldError[],
    readonly retryAfterSeconds: number | null,
  ) {}
}

const STATUS: Partial<Record<ProblemCode, number>> = {
  unauthenticated: 401, 'bad-credentials': 401, forbidden: 403, csrf: 403, 'not-found': 404, stale: 412, invalid: 422,
  'locked-out': 429, 'too-many-requests': 429, internal: 500, unavailable: 503,
};

/** A refusal, as a handler's answer; a rule's refusal is a 409. */
export function problem(code: ProblemCode, errors: readonly FieldError[] = [], retryAfterSeconds: number | null = null): FakeProblem {
  return new FakeProblem(code, STATUS[code] ?? 409, errors, retryAfterSeconds);
}

export const page = <T>(items: T[], nextCursor: string | null = null) => ({ items, nextCursor });

type Reply<E extends EndpointShape> = ReplyOf<E> | FakeProblem;
type Handler<E extends EndpointShape> = (call: FakeCall<E>) => Reply<E> | Promise<Reply<E>>;

interface Rule {
  readonly endpoint: EndpointShape;
  readonly pattern: RegExp;
  readonly answer: (call: FakeCall<EndpointShape>) => unknown;
}

export interface FakeApi {
  /** Answers an endpoint; the last one said wins. */
  readonly on: <E extends EndpointShape>(endpoint: E, handler: Handler<E>) => void;
  readonly answer: typeof fetch;
  /** What was asked of an endpoint so far. */
  readonly calls: <E extends EndpointShape>(endpoint: E) => FakeCall<E>[];
}

/** `session: null` is nobody signed in. */
export function fakeApi({ session: me = session({}), committees = [committee()], plans = [plan()] }: { session?: Me | null; committees?: Committee[]; plans?: Plan[] } = {}): FakeApi {
  const rules: Rule[] = [];
  const seen: { endpoint: EndpointShape; call: FakeCall<EndpointShape> }[] = [];
  const on = <E extends EndpointShape>(endpoint: E, handler: Handler<E>) => {
    const pattern = new RegExp(`^/api${endpoint.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    rules.unshift({ endpoint, pattern, answer: (call) => handler(call as unknown as FakeCall<E>) });
  };
  on(getMe, () => me ?? problem('unauthenticated'));
  on(getCsrf, () => ({ csrfToken: 'token' }));
  on(listCommittees, () => page(committees));
  on(listPlans, () => page(plans));
  on(getFairClock, () => ({ whole: null, late: null, intervals: [] }));
  on(keepLanguage, () => undefined);
  on(listNotices, () => ({ ...page([]), unreadCount: 0 }));

  const answer: typeof fetch = async (address, init) => {
    const url = new URL(String(address), 'http://localhost');
    const method = init?.method ?? 'GET';
    const rule = rules.find(({ endpoint, pattern }) => endpoint.method === method && pattern.test(url.pathname));
    if (rule === undefined) throw new Error(`No answer given for ${method} ${url.pathname}`);
    const call: FakeCall<EndpointShape> = {
      params: { ...rule.pattern.exec(url.pathname)?.groups },
      query: Object.fromEntries(url.searchParams),
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      headers: new Headers(init?.headers),
    };
    seen.push({ endpoint: rule.endpoint, call });
    return responseOf(await rule.answer(call));
  };

  return {
    on,
    answer,
    calls: <E extends EndpointShape>(endpoint: E) => seen.filter((one) => one.endpoint.id === endpoint.id).map(({ call }) => call as unknown as FakeCall<E>),
  };
}

function responseOf(answer: unknown): Response {
  if (answer instanceof FakeProblem) {
    const { code, status, errors, retryAfterSeconds } = answer;
    const headers = { 'Content-Type': 'application/problem+json', ...(retryAfterSeconds !== null && { 'Retry-After': String(retryAfterSeconds) }) };
    return new Response(JSON.stringify({ type: `/problems/${code}`, title: code, status, code, requestId: 'request-1', errors }), { status, headers });
  }
  if (answer === undefined) return new Response(null, { status: 204 });
  return new Response(JSON.stringify(answer), { status: 200, headers: { 'Content-Type': 'application/json', ETag: '"1"' } });
}

export const COMMITTEE_ID = '01930000-0000-7000-8000-000000000001';
export const PLAN_ID = '01930000-0000-7000-8000-000000000002';
export const UNIT_ID = '01930000-0000-7000-8000-000000000003';

/** Somebody signed in with one role; unit roles belong to `UNIT_ID`. */
export function session({ role = 'leader', username = 'leader', today = '2020-11-16' }: { role?: Role; username?: string; today?: string }): Me {
  const isOfUnit = role === 'head' || role === 'officer';
  return {
    id: '01930000-0000-7000-8000-000000000009',
    username,
    displayName: 'Nguyễn Văn An',
    position: 'Trưởng phòng',
    grants: [{ committeeId: COMMITTEE_ID, committeeName: committee().name, unitId: isOfUnit ? UNIT_ID : null, unitName: isOfUnit ? 'Sở Y tế' : null, role }],
    today,
    isDemo: true,
  };
}

export function committee(said: Partial<Committee> = {}): Committee {
  return {
    id: COMMITTEE_ID,
    code: 'BCD-TTDN',
    name: 'Ban Chỉ đạo công tác thông tin đối ngoại',
    shortName: 'Ban Chỉ đạo công tác thông tin đối ngoại',
    nameEn: null,
    nameZh: null,
    parentName: 'Tỉnh ủy Hải Dương',
    placeName: 'Hải Dương',
    documentSymbol: 'BCĐ',
    layout: 'party',
    calendar: 'decree',
    timeZone: 'Asia/Ho_Chi_Minh',
    dueSoonDays: 5,
    silentAfterDays: 45,
    unitReportDays: 3,
    draftReportDays: 3,
    committeeReportDay: 25,
    roundKinds: ['half-year'],
    needsHead: false,
    termStartedOn: null,
    version: 1,
    ...said,
  };
}

export function plan(said: Partial<Plan> = {}): Plan {
  return {
    id: PLAN_ID,
    committeeId: COMMITTEE_ID,
    halfYear: '2020-H2',
    code: 'KH-2020-H2',
    name: 'Kế hoạch 6 tháng cuối năm 2020',
    startsOn: '2020-06-15',
    endsOn: '2020-12-14',
    documentNumber: null,
    issuedOn: null,
    state: 'active',
    taskCount: 47,
    draftTaskCount: 0,
    sentBack: null,
    revision: 1,
    version: 1,
    ...said,
  };
}
