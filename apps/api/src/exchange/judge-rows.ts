import { TASK_CODE, type CheckedRow, type ImportRow, type NamedUnit, type RowField, type RowProblem } from '@app/contract';
import { fold, readDueText, TITLE_LENGTH_MAX, unitMatcher, whyNotKeep, type DueReference, type KnownUnit } from '@app/domain';
import type { TaskInPlan, ThemeRow } from './exchange.queries';
import type { KnownTask } from './known-task';

/** What rows are judged against. */
export interface Surroundings {
  readonly units: readonly KnownUnit[];
  readonly themes: readonly ThemeRow[];
  readonly tasks: readonly KnownTask[];
  readonly reference: DueReference;
}

/** A row with the task of the plan that it is about; null for a new one. */
export interface JudgedRow {
  readonly row: CheckedRow;
  readonly task: KnownTask | null;
}

/** Says of each row what saving it would do and what a person has to look at first. */
export function judgeRows(rows: readonly ImportRow[], around: Surroundings): JudgedRow[] {
  const match = unitMatcher(around.units);
  const known = new Set(around.units.map(({ id }) => id));
  const find = taskFinder(around.tasks);
  const seen = new Set<string>();
  return rows.map((given) => {
    const named = (units: readonly NamedUnit[]): NamedUnit[] => units.map(({ name, unitId }) => ({ name, unitId: unitId !== null && known.has(unitId) ? unitId : match(name) }));
    const themeId = around.themes.some(({ id }) => id === given.themeId) ? given.themeId : themeOf(given.group, around.themes);
    const due = given.dueText === null ? null : readDueText(given.dueText, around.reference);
    const kind = due === null || due.problem !== null ? 'dated' : due.recurrence !== null ? 'recurring' : due.isStanding ? 'standing' : 'dated';
    const row = { ...given, themeId, lead: named(given.lead), coordinating: named(given.coordinating), kind, dueOn: due?.due ?? null } as const;
    const leadCount = idsOf(row.lead).length;
    const task = find(given);
    const isAgreed = wasAgreed(given, task);
    // What was agreed once, as corrected then, waits for nobody when the same row comes again.
    const problems = isAgreed ? [] : problemsOf(row, due?.problem ?? null);
    const key = fold([given.group, given.title, given.code].join('|'));
    if (!isAgreed && given.title !== '' && seen.has(key)) problems.push(problem('title', 'row-repeated', given.title, false));
    seen.add(key);
    const outcome = isAgreed ? 'unchanged' : outcomeOf(row, task);
    const kept = outcome === 'changed' && task !== null ? whyKept(row, task) : null;
    if (kept !== null) problems.push(kept);
    if (task === null && given.code !== null && !TASK_CODE.test(given.code)) problems.push(problem('code', 'code-unusable', given.code, false));
    return { task, row: { ...row, leadCount, outcome: kept === null ? outcome : 'unchanged', taskCode: task?.code ?? null, problems } };
  });
}

type Row = Omit<CheckedRow, 'outcome' | 'taskCode' | 'leadCount' | 'problems'>;

const problem = (field: RowField, code: RowProblem['code'], text: string, isBlocking: boolean): RowProblem => ({ field, code, text, isBlocking });

function problemsOf(row: Row, dueProblem: 'due-unreadable' | 'due-year-missing' | null): RowProblem[] {
  const found: RowProblem[] = [];
  const { title, deliverable, lead, coordinating } = row;
  if (title === '') found.push(problem('title', 'title-missing', '', true));
  if (title.length > TITLE_LENGTH_MAX) found.push(problem('title', 'title-too-long', title, true));
  if ((deliverable?.length ?? 0) > TITLE_LENGTH_MAX) found.push(problem('deliverable', 'deliverable-too-long', deliverable ?? '', true));
  for (const [field, text] of [['title', title], ['deliverable', deliverable ?? '']] as const) if (whyNotKeep(text) !== null) found.push(problem(field, 'marked-secret', '', true));
  if (row.themeId === null) found.push(problem('themeId', 'theme-missing', row.group ?? '', true));
  const leads = new Set(lead.flatMap(({ unitId }) => unitId ?? []));
  if (lead.length === 0) found.push(problem('lead', 'lead-missing', '', false));
  if (leads.size > 1) found.push(problem('lead', 'several-leads', lead.map(({ name }) => name).join('; '), false));
  for (const [field, units] of [['lead', lead], ['coordinating', coordinating]] as const) {
    for (const { name, unitId } of units) if (unitId === null) found.push(problem(field, 'unit-unknown', name, false));
  }
  const both = coordinating.find(({ unitId }) => unitId !== null && leads.has(unitId));
  if (both !== undefined) found.push(problem('coordinating', 'lead-also-coordinates', both.name, true));
  if (dueProblem !== null) found.push(problem('dueText', dueProblem, row.dueText ?? '', true));
  return found;
}

/** The group's own name or code, or the committee's only theme. */
function themeOf(group: string | null, themes: readonly ThemeRow[]): string | null {
  if (themes.length === 1) return themes[0]?.id ?? null;
  const key = fold(group ?? '');
  return themes.find(({ name, code }) => key !== '' && (fold(name) === key || fold(code) === key))?.id ?? null;
}

/** By code, by the row it came from, or by the same words; each task answers for one row. */
function taskFinder(tasks: readonly KnownTask[]): (row: ImportRow) => KnownTask | null {
  const byCode = new Map(tasks.map((task) => [task.code, task]));
  const bySubject = new Map(tasks.flatMap((task) => (task.subjectKey === null ? [] : [[task.subjectKey, task] as const])));
  const byTitle = new Map(tasks.map((task) => [fold(task.title), task]));
  const taken = new Set<string>();
  return ({ code, sourceKey, title }) => {
    const found = byCode.get(code ?? '') ?? bySubject.get(subjectOf(sourceKey)) ?? byTitle.get(fold(title));
    if (found === undefined || taken.has(found.id)) return null;
    taken.add(found.id);
    return found;
  };
}

export const subjectOf = (sourceKey: string): string => sourceKey.slice(0, 16);
export const wordsOf = (sourceKey: string): string => sourceKey.slice(17);

/** Why a file cannot change a task that it knows: it was issued, or its parts would have to become more, fewer or others (R1). */
function whyKept(row: Row, { code, isParent, parts }: KnownTask): RowProblem | null {
  if (parts.some(({ isIssued }) => isIssued)) return problem('code', 'already-issued', code, false);
  const leads = idsOf(row.lead);
  const isGroup = isParent || leads.length > 1;
  return isGroup && !sameIds(leads, leadsOf(parts)) ? problem('lead', 'leads-differ', code, false) : null;
}

const leadsOf = (parts: readonly TaskInPlan[]): string[] => parts.flatMap(({ leadUnitId }) => leadUnitId ?? []);

/** Says whether this row, word for word and untouched since, is the one that the task was saved from. */
function wasAgreed({ isCorrected, sourceKey }: ImportRow, task: KnownTask | null): boolean {
  return !isCorrected && task !== null && task.subjectKey === subjectOf(sourceKey) && task.wordsKey === wordsOf(sourceKey);
}

function outcomeOf(row: Row, task: KnownTask | null): CheckedRow['outcome'] {
  if (task === null) return 'new';
  const isSame = sameIds(idsOf(row.lead), leadsOf(task.parts)) && task.parts.every((part) => saysTheSame(row, part));
  return isSame ? 'unchanged' : 'changed';
}

function saysTheSame(row: Row, task: TaskInPlan): boolean {
  return (
    row.title === task.title &&
    row.themeId === task.themeId &&
    row.deliverable === task.deliverable &&
    sameIds(idsOf(row.coordinating), task.coordinatingUnitIds) &&
    row.kind === task.kind &&
    (row.kind === 'dated' ? row.dueOn === task.dueOn : row.kind === 'standing' || row.dueText === task.recurrence)
  );
}

export const idsOf = (units: readonly NamedUnit[]): string[] => [...new Set(units.flatMap(({ unitId }) => unitId ?? []))];

function sameIds(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id) => others.includes(id));
}
