import { addresseesAt } from './addressee';
import { anyOf, matchAt, type Span } from './pattern';
import { nameBeforeVerb } from './unit-name';

const BLANK = '[\\s,]+';
/** "phối hợp (chặt chẽ) với …", "phối hợp các …", "cùng với …", "phối hợp: …". */
const WITH = new RegExp(`(?:phối\\s+hợp(?:${BLANK}${anyOf(['chặt chẽ', 'đồng bộ', 'thường xuyên', 'kịp thời', 'hiệu quả', 'tốt', 'chủ động', 'có hiệu quả', 'thống nhất'])})*(?:\\s+(?:cùng\\s+với|cùng|với))?\\s*:?|(?<=(?:chủ\\s+trì|đầu\\s+mối),?\\s+)cùng|cùng\\s+với|sự\\s+tham\\s+gia\\s+của|sự\\s+phối\\s+hợp\\s+của)\\s+`, 'giu');
/** "…, Sở B phối hợp …": who stands before the verb. */
const THEY = /[,;]\s+(?:và\s+)?|\.\s+|\(\s*/gu;
const HELP = /\s*(?:có\s+trách\s+nhiệm\s+|chủ\s+động\s+|cùng\s+)?phối\s+hợp(?!\s+(?:với|cùng))(?![\p{L}])/iuy;

/** The units that a clause asks to help whoever leads, as the text names them; `leads` are never among them. */
export function coordinatingIn(text: string, span: Span, leads: readonly string[], knownNames: readonly string[] = []): string[] {
  const found: string[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WITH)) {
    const addressees = addresseesAt(text, span.start + match.index + match[0].length, knownNames);
    if (addressees !== null && addressees.start < span.end) found.push(...addressees.names, ...addressees.helpers);
    const unknown = addressees === null ? nameBeforeVerb(text, span.start + match.index + match[0].length) : null;
    if (unknown !== null && unknown.end < span.end) found.push(text.slice(unknown.start, unknown.end).replace(/\s+/g, ' '));
  }
  for (const match of text.slice(span.start, span.end).matchAll(THEY)) {
    const addressees = addresseesAt(text, span.start + match.index + match[0].length, knownNames);
    if (addressees !== null && addressees.end < span.end && matchAt(HELP, text, addressees.end) !== null) found.push(...addressees.names);
  }
  const isLead = (name: string): boolean => leads.some((lead) => lead.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'));
  return [...new Set(found)].filter((name) => !isLead(name));
}

const BY = /(?:\(|[,;]\s*)(?:(?:giao|do)\s+)?/giu;
const LEADS_HERE = /\s*(?:làm\s+(?:cơ\s+quan|đơn\s+vị)\s+)?chủ\s+trì/iuy;

/** Who leads by a remark inside the clause: "… (Sở A chủ trì)", "…, do Sở A chủ trì thực hiện". Empty when there is no such remark. */
export function leadsInRemark(text: string, span: Span, knownNames: readonly string[] = []): string[] {
  for (const match of text.slice(span.start, span.end).matchAll(BY)) {
    const addressees = addresseesAt(text, span.start + match.index + match[0].length, knownNames);
    if (addressees !== null && addressees.end < span.end && matchAt(LEADS_HERE, text, addressees.end) !== null) return addressees.names;
  }
  return [];
}
