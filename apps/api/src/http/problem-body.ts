import { statusOf, type FieldError, type Problem, type ProblemCode } from '@app/contract';

export interface ProblemParts {
  readonly code: ProblemCode;
  readonly requestId: string;
  readonly errors?: readonly FieldError[];
  /** What fills the sentence that explains a rule. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The one shape of every refusal (RFC 9457); its `type` is the address of the page that explains the code. */
export function problemBody(publicUrl: string, { code, requestId, errors = [], params }: ProblemParts): Problem {
  return { type: `${publicUrl}/problems/${code}`, title: titleOf(code), status: statusOf(code), code, requestId, errors: [...errors], ...(params === undefined ? {} : { params }) };
}

/** The title is fixed per code and for programs; people's sentences come from the words. */
function titleOf(code: ProblemCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
