import { FILE_TYPES } from '@app/domain';
import { z } from 'zod';
import { endpoint } from './endpoint';
import { Id, Instant } from './scalar';

export const EvidenceFile = z.strictObject({
  id: Id,
  name: z.string(),
  /** Read from the content, never from the name alone. */
  type: z.enum(FILE_TYPES),
  sizeBytes: z.int(),
  /** In hex, of the bytes as they came. */
  sha256: z.string(),
  uploadedAt: Instant,
  /** Who uploaded it and declared that it holds no state secret (R16). */
  uploadedBy: z.string(),
  /** What it proves beside the report itself: an indicator's value or a milestone; both null for the deliverable. */
  indicatorId: Id.nullable(),
  milestoneId: Id.nullable(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

const assignmentParams = z.strictObject({ assignmentId: Id });
const fileParams = z.strictObject({ fileId: Id });

export const listDraftFiles = endpoint({ id: 'listDraftFiles', method: 'GET', path: '/assignments/:assignmentId/files', access: 'report.draft', summary: 'Files that stand beside the unit’s draft', params: assignmentParams, status: 200, reply: z.strictObject({ items: z.array(EvidenceFile) }) });
export const uploadFile = endpoint({
  id: 'uploadFile',
  method: 'POST',
  path: '/assignments/:assignmentId/files',
  access: 'report.draft',
  summary: 'Put a file (pdf, png, jpg, docx, xlsx, txt, zip) beside the draft',
  params: assignmentParams,
  /** `isUnclassified`: the person declares that the file holds no state secret; without it nothing is taken. */
  query: z.strictObject({ isUnclassified: z.literal('true'), indicatorId: Id.optional(), milestoneId: Id.optional() }),
  upload: true,
  status: 201,
  reply: EvidenceFile,
});
export const removeFile = endpoint({ id: 'removeFile', method: 'DELETE', path: '/files/:fileId', access: 'report.draft', summary: 'Take a file out of the draft', params: fileParams, status: 204 });
export const downloadFile = endpoint({ id: 'downloadFile', method: 'GET', path: '/files/:fileId', access: 'report.read', summary: 'The file itself, as an attachment', params: fileParams, status: 200, file: 'application/octet-stream' });

export const evidenceEndpoints = { listDraftFiles, uploadFile, removeFile, downloadFile };
