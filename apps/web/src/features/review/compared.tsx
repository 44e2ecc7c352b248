import type { AcceptedWord, Item } from '@app/contract';
import { z } from 'zod';
import { useFormats } from '../../lib/format';
import { flag, useSearchState } from '../../lib/search-params';
import { useWords } from '../../lib/words';
import { ChangedText, ChangeMark, type ChangeSide } from '../../ui/changed-text';
import { FileList } from '../../ui/file-list';
import { Card, Chip, Facts } from '../../ui/surface';

type Said = Omit<AcceptedWord, 'itemId'>;

const CompareSearch = z.object({ plain: flag });

/** What was accepted before beside what is new; what differs is marked, or both stand as plain text. */
export function Compared({ item }: { item: Item }) {
  const t = useWords();
  const formats = useFormats();
  const [{ plain: isPlain = false }, setSearch] = useSearchState(CompareSearch);
  const { previous } = item;
  return (
    <>
      {previous !== null && (
        <div className="bar">
          <Chip isPressed={!isPlain} onClick={() => setSearch({ plain: isPlain ? undefined : true }, { replace: true })}>{t('common.changes.show')}</Chip>
          {!isPlain && <span className="sm sub">{t('common.changes.legend')}</span>}
        </div>
      )}
      <div className="compare">
        <Card title={t('review.previous')} detail={previous === null ? t('review.noPrevious') : t('review.previousOn', { day: formats.day(previous.submittedOn) })}>
          {previous !== null && <Words item={item} said={previous} other={isPlain ? null : item} side="before" />}
        </Card>
        <Card title={t('review.new')} detail={t(`itemClaim.${item.claim}`)}>
          <Words item={item} said={item} other={isPlain ? null : previous} side="after" />
        </Card>
      </div>
    </>
  );
}

function Words({ item, said, other, side }: { item: Item; said: Said; other: Said | null; side: ChangeSide }) {
  const t = useWords();
  const formats = useFormats();
  const prose = (textOf: (words: Said) => string) => {
    if (other === null) return textOf(said);
    const [before, after] = side === 'before' ? [said, other] : [other, said];
    return <ChangedText before={textOf(before)} after={textOf(after)} side={side} />;
  };
  // Half a number says nothing: a figure is marked whole.
  const figure = (textOf: (words: Said) => string) => (other === null || textOf(said) === textOf(other) ? textOf(said) : <ChangeMark side={side}>{textOf(said)}</ChangeMark>);
  const valueIn = (words: Said, id: string) => words.indicatorValues.find(({ indicatorId }) => indicatorId === id)?.value ?? null;
  const reachIn = (words: Said, id: string) => {
    const reached = words.reachedMilestones.find(({ milestoneId }) => milestoneId === id);
    return reached === undefined ? t('common.missing') : t('task.milestone.done', { day: formats.day(reached.reachedOn) });
  };
  const papersOf = ({ evidence }: Said) => evidence.map(({ title, reference }) => `${title}: ${reference}`);
  const papers = papersOf(said);
  const known = new Set(papersOf(other ?? said));
  return (
    <div className="stack">
      <p className="answer" lang="vi">{prose(({ narrative }) => narrative)}</p>
      <Facts
        facts={[
          ...item.indicators.map(({ id, name, target, unitOfMeasure }) => ({ label: name, value: figure((words) => `${formats.number(valueIn(words, id))} / ${formats.number(target)} ${unitOfMeasure}`) })),
          ...item.milestones.map(({ id, title }) => ({ label: title, value: figure((words) => reachIn(words, id)) })),
          { label: t('report.question.percent'), value: figure(({ percent }) => formats.percent(percent)) },
          { label: t('report.question.difficulties'), value: prose(({ difficulties }) => difficulties ?? t('common.missing')) },
          { label: t('report.question.proposals'), value: prose(({ proposals }) => proposals ?? t('common.missing')) },
          {
            label: t('report.section.evidence'),
            value: papers.length + said.files.length === 0 ? t('common.missing') : <><ul>{papers.map((paper, at) => <li key={at}>{known.has(paper) ? paper : <ChangeMark side={side}>{paper}</ChangeMark>}</li>)}</ul><FileList files={said.files} /></>,
          },
        ]}
      />
    </div>
  );
}
