import { getPlanDifferences, listPlanVersions, type PlanDifference, type PlanVersion } from '@app/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { query } from '../../lib/api-client';
import { useFormats } from '../../lib/format';
import { itemsOf, pages } from '../../lib/pages';
import { paths } from '../../lib/paths';
import { useWords } from '../../lib/words';
import { SelectField } from '../../ui/field';
import { ChangedText } from '../../ui/changed-text';
import { LoadMore } from '../../ui/load-more';
import { QueryBoundary } from '../../ui/query-boundary';
import { Card } from '../../ui/surface';
import { Table } from '../../ui/table';
import { plannedText } from './planned-text';

/** What became of the plan since its approval: each version with its reason, and the differences of any two (R15). */
export function PlanVersions({ planId }: { planId: string }) {
  const t = useWords();
  const list = useInfiniteQuery(pages(listPlanVersions, { params: { planId } }));
  return (
    <QueryBoundary query={list}>
      {(data) => {
        const versions = itemsOf(data);
        if (versions.length === 0) return <Card title={t('planVersion.title')}><p className="sub">{t('planVersion.empty')}</p></Card>;
        return (
          <>
            <Card title={t('planVersion.title')} isPadded={false}><VersionTable versions={versions} /></Card>
            <LoadMore list={list} />
            <Comparison key={versions[0]?.number} planId={planId} versions={versions} />
          </>
        );
      }}
    </QueryBoundary>
  );
}

function VersionTable({ versions }: { versions: readonly PlanVersion[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <Table
      caption={t('planVersion.title')}
      rows={versions}
      keyOf={({ number }) => String(number)}
      columns={[
        { key: 'number', label: t('planVersion.number'), isHeading: true, cell: ({ number }) => <span className="nw">{t('planVersion.one', { number })}</span> },
        { key: 'change', label: t('planVersion.change'), cell: ({ change, task, taskCount }) => <>{t(`planVersion.changes.${change}`)}: {task === null ? t('planVersion.tasks', { count: taskCount }) : <TaskName {...task} />}</> },
        { key: 'reason', label: t('planVersion.reason'), cell: ({ reason }) => reason ?? t('common.missing') },
        { key: 'who', label: t('planVersion.who'), cell: ({ actorName }) => actorName },
        { key: 'when', label: t('planVersion.when'), cell: ({ at }) => <span className="num nw">{formats.instant(at)}</span> },
      ]}
    />
  );
}

function TaskName({ id, code, title, isThere }: NonNullable<PlanVersion['task']>) {
  const t = useWords();
  if (!isThere) return <>{code}. {title} ({t('planVersion.gone')})</>;
  return <Link to={paths.task} params={{ taskId: id }}>{code}. {title}</Link>;
}

function Comparison({ planId, versions }: { planId: string; versions: readonly PlanVersion[] }) {
  const t = useWords();
  const id = useId();
  const last = versions[0]?.number ?? 1;
  const [to, setTo] = useState(last);
  const [from, setFrom] = useState(last - 1);
  const differences = useQuery(query(getPlanDifferences, { params: { planId, number: to }, query: { from } }));
  const options = versions.map(({ number }) => <option key={number} value={number}>{t('planVersion.one', { number })}</option>);
  return (
    <Card title={t('planVersion.differences')}>
      <div className="stack">
        <div className="bar">
          <SelectField id={`${id}-from`} label={t('planVersion.from')} value={from} onChange={(event) => setFrom(Number(event.target.value))}>{options}<option value={0}>{t('planVersion.none')}</option></SelectField>
          <SelectField id={`${id}-to`} label={t('planVersion.to')} value={to} onChange={(event) => setTo(Number(event.target.value))}>{options}</SelectField>
        </div>
        <QueryBoundary query={differences}>
          {({ items }) => (items.length === 0 ? <p className="sub">{t('planVersion.same')}</p> : <>{items.map((item) => <Difference key={item.taskId} difference={item} />)}</>)}
        </QueryBoundary>
      </div>
    </Card>
  );
}

/** Prose is compared word by word, everything else as a whole. */
const PROSE: ReadonlySet<string> = new Set<PlanDifference['changes'][number]['field']>(['title', 'deliverable']);

/** Old and new are told by a word, a line and their place, never by colour alone. */
function Difference({ difference: { taskId, kind, code, title, isThere, changes } }: { difference: PlanDifference }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <section className="plan-difference">
      <h3>{t(`planVersion.kind.${kind}`)}: <TaskName id={taskId} code={code} title={title} isThere={isThere} /></h3>
      <dl>
        {changes.map(({ field, before, after }) => {
          const texts = { before: plannedText(t, formats, field, before), after: plannedText(t, formats, field, after) };
          const isProse = kind === 'changed' && PROSE.has(field);
          return (
            <div key={field}>
              <dt>{t(`planVersion.field.${field}`)}</dt>
              {kind !== 'added' && <dd><span className="sub">{t('planVersion.old')}</span> {isProse ? <ChangedText {...texts} side="before" /> : <del>{texts.before}</del>}</dd>}
              {kind !== 'removed' && <dd><span className="sub">{t('planVersion.new')}</span> {isProse ? <ChangedText {...texts} side="after" /> : <ins>{texts.after}</ins>}</dd>}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
