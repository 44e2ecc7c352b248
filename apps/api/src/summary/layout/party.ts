/**
 * The layout of Party papers by Hướng dẫn 36-HD/VPTW, 03/04/2018: every size, margin and form as data, so that the form
 * that follows it is another file like this one. Lengths in millimetres, type in points.
 */
export const PARTY = {
  layout: 'party',
  name: 'Văn bản Đảng (36-HD/VPTW, 2018)',
  font: 'Times New Roman',
  page: { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 },
  /** Type sizes. */
  size: { motherTitle: 15, head: 14, place: 14, typeName: 16, subject: 14, body: 14, section: 14, signature: 14, recipients: 12, pageNumber: 14, annexLabel: 14, annexTitle: 14, table: 11 },
  body: { firstLine: 10, spaceAfter: 6, lineSpacing: 1.15 },
  /** Between Roman number and title: `I- …`. */
  sectionSeparator: '- ',
  /** Under the issuer's name a star, under the subject a short line. */
  star: '*',
  rule: '-----',
  headWidths: [80, 85],
  signatureWidths: [85, 80],
  /** Lines left free for the hand of who signs. */
  signatureSpace: 4,
  /** Shares of the line that the columns of each annex take. */
  columns: {
    'annex-1': { number: 9, unit: 52, total: 17, onTime: 20, late: 18, within: 18, overdue: 18, notCounted: 22, rate: 24, coordinating: 17, extensions: 14, reminders: 14, notes: 16 },
    'annex-2': { number: 9, code: 15, task: 42, lead: 24, coordinating: 32, due: 22, deliverable: 21, indicator: 24, result: 19, status: 20, completedOn: 20, difficulties: 28 },
  } as Readonly<Record<string, Readonly<Record<string, number>>>>,
} as const;
export type LayoutProfile = typeof PARTY;
