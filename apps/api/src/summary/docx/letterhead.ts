import type { Summary } from '@app/contract';
import { AlignmentType, Paragraph, Table, UnderlineType } from 'docx';
import type { LayoutProfile } from '../layout/layout-profile';
import { halfPoints, line, markBelow, openTable, twentieths, type Run } from './parts';

const centred = { alignment: AlignmentType.CENTER };
const bold = (text: string, points: number): Run => ({ text, bold: true, size: halfPoints(points) });

/** Issuer at the left, title at the right, then what the paper is called; a reference translation says instead what it is. */
export function headBlocks({ head }: Summary, profile: LayoutProfile): (Paragraph | Table)[] {
  const { size, page } = profile;
  return [
    openTable(profile.headWidths, [issuerColumn(head, profile), titleColumn(head, profile)]),
    line(bold(head.typeName, size.typeName), { ...centred, spacing: { before: twentieths(18) } }),
    line(bold(head.subject, size.subject), centred),
    markBelow(profile.underSubject, { text: head.subject, sizePoints: size.subject, columnWidth: page.width - page.left - page.right }, { after: twentieths(12) }),
    ...(head.addressee === null ? [] : [line({ text: head.addressee, size: halfPoints(size.body) }, { ...centred, spacing: { after: twentieths(12) } })]),
  ];
}

function issuerColumn(head: Summary['head'], { size, headWidths: [columnWidth], underIssuer }: LayoutProfile): Paragraph[] {
  return [
    line({ text: head.parentName, size: halfPoints(size.parent) }, centred),
    line(bold(head.committeeName, size.issuer), centred),
    markBelow(underIssuer, { text: head.committeeName, sizePoints: size.issuer, columnWidth }),
    ...(head.number === null ? [] : [line({ text: head.number, size: halfPoints(size.number) }, { ...centred, spacing: { before: twentieths(6) } })]),
  ];
}

function titleColumn(head: Summary['head'], { size, headWidths: [, columnWidth], underMotherTitle }: LayoutProfile): Paragraph[] {
  const last = head.motto ?? head.motherTitle;
  return [
    ...(head.motherTitle === null ? [] : [line(bold(head.motherTitle, size.motherTitle), centred)]),
    ...(head.motto === null ? [] : [line(bold(head.motto, size.motto), centred)]),
    ...(last === null ? [] : [markBelow(underMotherTitle, { text: last, sizePoints: head.motto === null ? size.motherTitle : size.motto, columnWidth })]),
    ...(head.placeAndDay === null ? [] : [line({ text: head.placeAndDay, italics: true, size: halfPoints(size.place) }, { ...centred, spacing: { before: twentieths(6) } })]),
    ...(head.translationNote === null ? [] : [line({ ...bold(head.translationNote, size.place), italics: true }, centred)]),
  ];
}

/** Who gets it at the left, who signs at the right. */
export function endTable({ recipients, signature }: Summary, { size, endWidths, recipientsLabel, signatureSpace }: LayoutProfile): Table {
  const label = recipientsLabel === 'underlined' ? { underline: { type: UnderlineType.SINGLE } } : { bold: true, italics: true };
  const left = [line({ text: recipients.label, size: halfPoints(size.recipientsLabel), ...label }), ...recipients.lines.map((text) => line({ text, size: halfPoints(size.recipients) }))];
  const signed = (text: string) => line(bold(text, size.signature), centred);
  const right = signature === null ? [line({ text: '' })] : [...signature.lines.map(signed), ...Array.from({ length: signatureSpace }, () => signed('')), signed(signature.name ?? '')];
  return openTable(endWidths, [left, right]);
}
