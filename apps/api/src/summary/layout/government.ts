import { ANNEX_COLUMNS } from './annex-columns';
import type { LayoutProfile } from './layout-profile';

/** Administrative papers by Nghị định 30/2020/NĐ-CP, 05/03/2020, Phụ lục I. Where it gives a span, the larger size. */
export const GOVERNMENT: LayoutProfile = {
  layout: 'government',
  version: 1,
  name: 'Văn bản hành chính (30/2020/NĐ-CP)',
  font: 'Times New Roman',
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  size: {
    motherTitle: 13, motto: 14, parent: 13, issuer: 13, number: 13, place: 14, typeName: 14, subject: 14, body: 14, section: 14, signature: 14,
    recipientsLabel: 12, recipients: 11, pageNumber: 14, annexLabel: 14, annexTitle: 14, attachedTo: 14, table: 11,
  },
  body: { firstLine: 10, spaceAfter: 6, lineSpacing: 1.15 },
  sectionSeparator: '. ',
  point: { form: 'letter', isBold: false },
  annexNumbers: 'roman',
  annexPages: 'restart',
  underIssuer: { share: 0.4 },
  underMotherTitle: { share: 1 },
  underSubject: { share: 0.4 },
  recipientsLabel: 'bold-italic',
  // The national title in 13 pt bold takes 95 mm.
  headWidths: [66, 99],
  endWidths: [85, 80],
  signatureSpace: 4,
  columns: ANNEX_COLUMNS,
};
