import type { Environment } from '../config/env';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { invalid, Refusal } from './problem';

/** One file of a `multipart/form-data` request, not yet read. */
export interface Upload {
  readonly fileName: string;
  readonly stream: Readable;
  /** Known once the stream has been read. */
  readonly isTooLarge: () => boolean;
}

/** All of a file, for what is read in one piece. Refuses one that was cut off. */
export async function bytesOf(upload: Upload): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of upload.stream as AsyncIterable<Buffer>) chunks.push(chunk);
  if (upload.isTooLarge()) throw new Refusal('too-large');
  return Buffer.concat(chunks);
}

/** What a multipart request may carry. The plugin cuts a larger file off; whoever reads it asks `isTooLarge`. */
export function uploadLimits({ MAX_UPLOAD_BYTES }: Environment) {
  return { throwFileSizeLimit: false, limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 10, parts: 11, fieldSize: 1000, headerPairs: 50 } };
}

/** Parameter of a controller method: the part `file` of the request. */
export const Uploaded = createParamDecorator(async (_: unknown, context: ExecutionContext): Promise<Upload> => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (!request.isMultipart()) throw new Refusal('unsupported-media-type');
  const part = await request.file();
  if (part === undefined || part.fieldname !== 'file') throw invalid('/file', 'required');
  return { fileName: part.filename, stream: part.file, isTooLarge: () => part.file.truncated };
});
