import type { Permission } from '@app/domain';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call: everybody (`anonymous`), every signed-in person (`signed-in`), or whoever a role of theirs grants the permission. */
export type Access = 'anonymous' | 'signed-in' | Permission;

/**
 * One promise of the API: the server validates by it, the web types by it, the OpenAPI document is printed from it.
 * `path` is below `/api`, with `:name` parameters. A `PUT` or `PATCH` always needs `If-Match`, a `POST` always
 * accepts `Idempotency-Key`; neither is repeated here. `reply` absent means no body (204) or a file (`file`).
 */
export interface EndpointShape {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The request is `multipart/form-data` with one file in the part `file`. */
  readonly upload?: true;
  /** Largest JSON body in bytes, where the server's usual limit is too low. */
  readonly bodyBytesMax?: number;
  readonly status: 200 | 201 | 204;
  readonly reply?: z.ZodType;
  /** Media type of a file reply. */
  readonly file?: string;
}

export function endpoint<const E extends EndpointShape>(shape: E): E {
  return shape;
}

type Parsed<S, Empty> = S extends z.ZodType ? z.output<S> : Empty;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a controller receives, parsed. */
export interface InputOf<E extends EndpointShape> {
  readonly params: Parsed<E['params'], Record<never, never>>;
  readonly query: Parsed<E['query'], Record<never, never>>;
  readonly body: Parsed<E['body'], undefined>;
}

/** What a caller gives: each part is needed exactly when the endpoint has it. */
export type CallOf<E extends EndpointShape> = (E['params'] extends z.ZodType ? { params: Given<E['params']> } : object) &
  (E['query'] extends z.ZodType ? { query?: Given<E['query']> } : object) &
  (E['body'] extends z.ZodType ? { body: Given<E['body']> } : object);

/** What comes back; `undefined` for an answer without a body. */
export type ReplyOf<E extends EndpointShape> = Parsed<E['reply'], undefined>;
