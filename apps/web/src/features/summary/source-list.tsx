import type { Summary, SummarySource } from '@app/contract';
import type { Words } from '@app/words';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';

/** The filter of the task list behind a figure of the report; a rate of the plan and the total list all tasks. */
const TASKS_BEHIND: Readonly<Record<string, string | undefined>> = {
  completed: 'completed', completedOnTime: 'completed-on-time', completedLate: 'completed-late', withinTerm: 'within-term', overdue: 'overdue', notCounted: 'not-counted', completionOfDue: 'due',
};

/** What a sentence rests on, each with the way to its page. */
export function SourceList({ sources, summary: { effectiveOn } }: { sources: readonly SummarySource[]; summary: Summary }) {
  const t = useWords();
  return (
    <ul className="source-list">
      {sources.map((source, at) => (
        <li key={at}>
          <span className="xs sub">{t(`summary.source.${source.kind}`)}</span>
          <SourceLink source={source} on={effectiveOn}>{source.kind === 'figure' ? figureName(t, source.label) : source.label}</SourceLink>
        </li>
      ))}
    </ul>
  );
}

function SourceLink({ source: { kind, id, label }, on, children }: { source: SummarySource; on: string; children: ReactNode }) {
  switch (kind) {
    case 'task': return <Link to={paths.task} params={{ taskId: id ?? '' }}>{children}</Link>;
    case 'item': return <Link to={paths.reviewItem} params={{ itemId: id ?? '' }}>{children}</Link>;
    case 'directive': return <Link to={paths.directive} params={{ directiveId: id ?? '' }}>{children}</Link>;
    case 'plan': return <Link to={paths.plan} params={{ planId: id ?? '' }}>{children}</Link>;
    case 'member': return <Link to={paths.members}>{children}</Link>;
    case 'round': return <Link to={paths.rounds}>{children}</Link>;
    case 'figure': return <Link to={paths.tasks} search={{ figure: TASKS_BEHIND[label], on }}>{children}</Link>;
  }
}

const FIGURE_NAMES = { total: 'total', completed: 'completed', withinTerm: 'within', overdue: 'overdue', notCounted: 'notCounted', completionOfDue: 'completionOfDue', planProgress: 'planProgress' } as const;

function figureName(t: Words, label: string): string {
  if (label === 'completedOnTime' || label === 'completedLate') return `${t('figures.completed')}: ${t(label === 'completedLate' ? 'figures.late' : 'figures.onTime')}`;
  const name = Object.entries(FIGURE_NAMES).find(([figure]) => figure === label)?.[1];
  return name === undefined ? label : t(`figures.${name}`);
}
