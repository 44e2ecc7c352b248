import type { CallOf, EndpointShape, ReplyOf } from '@app/contract';
import { insisting, knownCsrfToken, newKey, urlOf } from './api-client';
import { ProblemError, problemFrom } from './problem';

export interface Sending {
  readonly file: File;
  readonly signal: AbortSignal;
  /** One key for one file, so that trying again after a broken line never stores it twice. */
  readonly idempotencyKey?: string;
  /** 0–100, of the bytes that have left. */
  readonly onProgress: (percent: number) => void;
}

/** Sends one file to an endpoint that takes uploads. `fetch` does not tell how much has left, so this is an XMLHttpRequest. Throws ProblemError, or an AbortError when the signal says so. */
export function sendFile<E extends EndpointShape>(endpoint: E, input: CallOf<E>, sending: Sending): Promise<ReplyOf<E>> {
  const idempotencyKey = sending.idempotencyKey ?? newKey();
  return insisting(endpoint, async () => {
    const response = await post(urlOf(endpoint, input), { ...sending, idempotencyKey });
    if (!response.ok) throw await problemFrom(response);
    return (await response.json()) as ReplyOf<E>;
  });
}

async function post(url: string, { file, signal, idempotencyKey, onProgress }: Sending & { idempotencyKey: string }): Promise<Response> {
  const csrfToken = await knownCsrfToken();
  signal.throwIfAborted();
  const body = new FormData();
  body.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-CSRF-Token', csrfToken);
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = (event) => onProgress(event.total === 0 ? 0 : Math.floor((event.loaded * 100) / event.total));
    request.onload = () => resolve(new Response(request.responseText, { status: request.status, headers: headersOf(request) }));
    request.onerror = () => reject(new ProblemError({ code: 'offline', status: 0 }));
    request.onabort = () => reject(new DOMException('The sending was stopped.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}

function headersOf(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const name of ['Content-Type', 'X-Request-Id', 'Retry-After']) {
    const value = request.getResponseHeader(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}
