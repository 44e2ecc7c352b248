import { Problem, type FieldError, type ProblemCode } from '@app/contract';

/** `offline` is ours: the request never reached the server. */
export type ClientProblemCode = ProblemCode | 'offline';

/** The one error the API client throws. Sentences come from the words by `code`. */
export class ProblemError extends Error {
  readonly code: ClientProblemCode;
  /** 0 when there was no answer. */
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly requestId: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(problem: {
    code: ClientProblemCode;
    status: number;
    errors?: readonly FieldError[];
    requestId?: string | null;
    retryAfterSeconds?: number | null;
  }) {
    super(problem.code);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId ?? null;
    this.retryAfterSeconds = problem.retryAfterSeconds ?? null;
  }
}

export function isProblem(error: unknown, code?: ClientProblemCode): error is ProblemError {
  return error instanceof ProblemError && (code === undefined || error.code === code);
}

/** Reads problem+json; a proxy's own error page becomes `unavailable` or `internal`. */
export async function problemFrom(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get('Retry-After'));
  const shared = {
    status: response.status,
    requestId: response.headers.get('X-Request-Id'),
    retryAfterSeconds: Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null,
  };
  const parsed = Problem.safeParse(await bodyOf(response));
  if (!parsed.success) {
    return new ProblemError({ ...shared, code: response.status >= 502 ? 'unavailable' : 'internal' });
  }
  const { code, errors, requestId } = parsed.data;
  return new ProblemError({ ...shared, code, errors, requestId });
}

async function bodyOf(response: Response): Promise<unknown> {
  if (!response.headers.get('Content-Type')?.includes('json')) return null;
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn('The server answered with broken JSON.', error);
    return null;
  }
}
