import type { Draft, RefusedCell, SaveDraft, SheetChange, SheetField, SheetReading, SheetRefusal, SheetRow, UnitDrafts } from '@app/contract';
import { columnLetters, fold, type Cell, type Sheet, type SheetRow as FileRow } from '@app/domain';
import { plainText, readAnswer } from './read-cell';
import { ANSWERS, FIRST_ANSWER, FIRST_INDICATOR, headingsFor, isAsked, readMark } from './sheet-columns';

const refused = (refusal: SheetRefusal): SheetReading => ({ refusal, rows: [], gone: [], unchangedCount: 0 });

/** Lays a filled sheet over the unit's drafts, cell by cell; a file of another unit or round is refused as a whole. */
export function compareSheet(sheets: readonly Sheet[], drafts: UnitDrafts): SheetReading {
  const found = sheets.flatMap(({ rows }) => rows.map((head, at) => ({ head, mark: readMark(head.cells[0]?.text ?? ''), below: rows.slice(at + 1) }))).find(({ mark }) => mark !== null);
  if (found?.mark == null) return refused('not-a-report-sheet');
  const { mark, head, below } = found;
  if (mark.unitId !== drafts.unit.id) return refused('other-unit');
  if (mark.planId !== (drafts.planId ?? '-') || mark.roundId !== (drafts.round?.id ?? '-')) return refused('other-round');
  if (!hasHeadings(head)) return refused('headings-changed');
  const rows = below.filter(({ cells }) => (cells[0]?.text ?? '') !== '');
  const known = rows.flatMap((row) => {
    const draft = drafts.items.find(({ assignment }) => assignment.id === row.cells[0]?.text.trim());
    return draft === undefined ? [] : [compareRow(row, draft)];
  });
  const gone = rows.filter(({ cells }) => drafts.items.every(({ assignment }) => assignment.id !== cells[0]?.text.trim())).map(({ row, cells }) => ({ address: `B${String(row)}`, text: [cells[1]?.text, cells[2]?.text].filter(Boolean).join('. ') }));
  const told = known.filter(({ changes, refused: cells }) => changes.length + cells.length > 0);
  return { refusal: null, rows: told, gone, unchangedCount: known.length - told.length };
}

function hasHeadings({ cells }: FileRow): boolean {
  const texts = cells.slice(1).map((cell) => fold(cell?.text ?? ''));
  const count = Math.max(0, Math.floor((texts.length - headingsFor(0).length) / 2));
  return headingsFor(count).every((heading, at) => texts[at] === fold(heading));
}

interface Asked {
  readonly field: SheetField;
  readonly name: string | null;
  readonly column: number;
  readonly isAsked: boolean;
  readonly before: string | number | null;
  readonly put: (words: SaveDraft, value: string | number | null) => SaveDraft;
}

function compareRow({ row, cells }: FileRow, draft: Draft): SheetRow {
  let words = wordsOf(draft);
  const changes: SheetChange[] = [];
  const out: RefusedCell[] = [];
  for (const { field, name, column, isAsked: isOpen, before, put } of askedOf(draft)) {
    const cell: Cell | null = cells[column] ?? null;
    const place = { address: `${columnLetters(column)}${String(row)}`, field, name };
    if (!isOpen) {
      if (cell !== null) out.push({ ...place, text: cell.text, code: 'not-asked' });
      continue;
    }
    const said = readAnswer(cell, field);
    if (said.code !== null) out.push({ ...place, text: cell?.text ?? '', code: said.code });
    else if (said.value !== before) {
      changes.push({ ...place, before: String(before ?? ''), after: String(said.value ?? '') });
      words = put(words, said.value);
    }
  }
  return { assignmentId: draft.assignment.id, code: draft.task.code, title: draft.task.title, version: draft.version, words, changes, refused: out };
}

function askedOf(draft: Draft): Asked[] {
  const answers = ANSWERS.map((field, at): Asked => {
    const kept = draft[field];
    const before = typeof kept === 'string' ? plainText(kept) || null : kept;
    return { field, name: null, column: FIRST_ANSWER + at, isAsked: isAsked(draft, field), before, put: (words, value) => ({ ...words, [field]: field === 'narrative' ? (value ?? '') : value }) };
  });
  const indicators = draft.indicators.map(({ id, name }, at): Asked => {
    const before = draft.indicatorValues.find(({ indicatorId }) => indicatorId === id)?.value ?? null;
    const put = (words: SaveDraft, value: string | number | null): SaveDraft => ({ ...words, indicatorValues: [...words.indicatorValues.filter(({ indicatorId }) => indicatorId !== id), ...(typeof value === 'number' ? [{ indicatorId: id, value }] : [])] });
    return { field: 'indicator', name, column: FIRST_INDICATOR + 2 * at + 1, isAsked: true, before, put };
  });
  return [...answers, ...indicators];
}

function wordsOf({ claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence }: Draft): SaveDraft {
  return { claim, completedOn, narrative, percent, difficulties, proposals, indicatorValues, reachedMilestones, evidence };
}
