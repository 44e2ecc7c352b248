import { SEARCH_KINDS, type SearchHit } from '@app/contract';
import { fold } from '@app/domain';
import type { Words } from '@app/words';
import { paths } from '../../lib/paths';
import type { Formats } from '../../lib/format';

/** A place that one can go to from the palette. */
export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string | null;
  /** Words of a clause or a report. */
  readonly excerpt: string | null;
  readonly to: string;
  readonly params: Record<string, string>;
  readonly planId: string | null;
}

export interface ChoiceGroup {
  readonly key: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface PageEntry {
  readonly to: string;
  readonly label: string;
}

/** What was found, by kind; the pages whose name fits stand last. */
export function groupsFound(t: Words, formats: Formats, { hits, pages, query }: { hits: readonly SearchHit[]; pages: readonly PageEntry[]; query: string }): ChoiceGroup[] {
  const asked = fold(query);
  const groups = SEARCH_KINDS.map((kind) => ({ key: kind, label: t(`search.kind.${kind}`), choices: hits.filter((hit) => hit.kind === kind).map((hit) => choiceOf(formats, hit)) }));
  return [...groups, pageGroup(t, pages.filter(({ label }) => fold(label).includes(asked)))].filter(({ choices }) => choices.length > 0);
}

/** Before anything is typed: where one was, and where one can go. */
export function groupsAtFirst(t: Words, recent: readonly Choice[], pages: readonly PageEntry[]): ChoiceGroup[] {
  return [{ key: 'recent', label: t('search.recent'), choices: recent }, pageGroup(t, pages)].filter(({ choices }) => choices.length > 0);
}

function pageGroup(t: Words, pages: readonly PageEntry[]): ChoiceGroup {
  return { key: 'page', label: t('search.pages'), choices: pages.map(({ to, label }) => ({ key: to, title: label, detail: null, excerpt: null, to, params: {}, planId: null })) };
}

function choiceOf(formats: Formats, { kind, id, code, title, excerpt, unitName, taskId, planId, day }: SearchHit): Choice {
  const parts = kind === 'unit' ? [unitName] : [unitName, day === null ? null : formats.day(day)];
  const named = code !== null && kind !== 'unit' ? `${code}. ${title}` : title;
  return { key: `${kind} ${id}`, title: named, detail: parts.filter(Boolean).join(', ') || null, excerpt, planId, ...addressOf(kind, id, taskId) };
}

function addressOf(kind: SearchHit['kind'], id: string, taskId: string | null): Pick<Choice, 'to' | 'params'> {
  if (kind === 'unit') return { to: paths.unit, params: { unitId: id } };
  if (kind === 'directive') return { to: paths.directive, params: { directiveId: id } };
  return { to: paths.task, params: { taskId: taskId ?? id } };
}
