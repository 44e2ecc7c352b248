import { addresseesAt } from './addressee';
import { readDeadline, type DeadlineContext } from './deadline';
import { standing, type Span } from './pattern';

/** A line of a plan that says one thing of the task above it: "Đơn vị chủ trì: …", "Thời gian: …", "Sản phẩm: …". */
export type FieldLine =
  | { field: 'lead' | 'coordinating'; names: string[] }
  | { field: 'due'; due: string | null; recurrence: string | null; words: string }
  | { field: 'deliverable'; words: string };

const LABELS: readonly { field: FieldLine['field']; pattern: RegExp }[] = [
  { field: 'lead', pattern: /^(?:(?:cơ quan|đơn vị|cấp)\s+)?(?:chủ trì(?:\s+(?:thực hiện|tham mưu))?|thực hiện|chịu trách nhiệm(?:\s+chính)?)\s*:\s*/iu },
  { field: 'coordinating', pattern: /^(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/iu },
  { field: 'due', pattern: /^(?:thời gian|thời hạn|tiến độ|hạn)(?:\s+(?:thực hiện|hoàn thành|tổ chức|báo cáo|trình))*\s*:\s*/iu },
  { field: 'deliverable', pattern: /^(?:sản phẩm|kết quả|đầu ra)(?:\s+(?:đầu ra|hoàn thành|dự kiến|cần đạt))*\s*:\s*/iu },
];

/** What a line says of the task above it; null when it is no such line. */
export function fieldLineIn(text: string, span: Span, context: DeadlineContext, knownNames: readonly string[] = []): FieldLine | null {
  const line = text.slice(span.start, span.end);
  for (const { field, pattern } of LABELS) {
    const label = pattern.exec(line);
    if (label === null) continue;
    const words = line.slice(label[0].length).replace(/[.;\s]+$/u, '');
    if (field === 'due') return { field, words, ...readDeadline(words, context) };
    if (field === 'deliverable') return { field, words: standing(words) };
    const addressees = addresseesAt(text, span.start + label[0].length, knownNames);
    return addressees === null ? null : { field, names: addressees.names };
  }
  return null;
}
