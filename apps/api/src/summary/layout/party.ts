import { ANNEX_COLUMNS } from './annex-columns';
import type { LayoutProfile } from './layout-profile';

/** Party papers by Hướng dẫn 36-HD/VPTW, 03/04/2018. */
export const PARTY: LayoutProfile = {
  layout: 'party',
  version: 1,
  name: 'Văn bản Đảng (36-HD/VPTW, 2018)',
  font: 'Times New Roman',
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  size: {
    motherTitle: 15, motto: 15, parent: 14, issuer: 14, number: 14, place: 14, typeName: 16, subject: 14, body: 14, section: 14, signature: 14,
    recipientsLabel: 14, recipients: 12, pageNumber: 14, annexLabel: 14, annexTitle: 14, attachedTo: 14, table: 11,
  },
  body: { firstLine: 10, spaceAfter: 6, lineSpacing: 1.15 },
  sectionSeparator: '- ',
  point: { form: 'decimal', isBold: true },
  annexNumbers: 'arabic',
  annexPages: 'continue',
  underIssuer: { text: '*' },
  underMotherTitle: { share: 1 },
  underSubject: { text: '-----' },
  recipientsLabel: 'underlined',
  headWidths: [80, 85],
  endWidths: [85, 80],
  signatureSpace: 4,
  columns: ANNEX_COLUMNS,
};
