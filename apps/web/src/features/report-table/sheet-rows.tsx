import type { SheetChange, SheetRow } from '@app/contract';
import { ITEM_CLAIMS } from '@app/domain';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { ChangedText, ChangeMark } from '../../ui/changed-text';
import { Card } from '../../ui/surface';
import { Table } from '../../ui/table';

const PROSE: readonly SheetChange['field'][] = ['narrative', 'difficulties', 'proposals'];

/** What the file changes of one draft, cell by cell: as it is, and as it would be. */
export function SheetRows({ row: { code, title, changes } }: { row: SheetRow }) {
  const t = useWords();
  const shown = useShown();
  const name = t('report.taskLine', { code, title });
  const side = (change: SheetChange, at: 'before' | 'after') => {
    const text = shown(change, change[at]);
    if (text === '') return <span className="sub">{t('report.check.notSaid')}</span>;
    // Half a number says nothing: a figure is marked whole.
    return PROSE.includes(change.field) ? <span className="answer" lang="vi"><ChangedText before={change.before} after={change.after} side={at} /></span> : <ChangeMark side={at}>{text}</ChangeMark>;
  };
  return (
    <Card title={name} isPadded={false}>
      <Table
        caption={name}
        keyOf={({ address }) => address}
        rows={changes}
        columns={[
          { key: 'cell', label: t('draftSheet.cell'), cell: ({ address }: SheetChange) => address },
          { key: 'field', label: t('draftSheet.field'), cell: (change: SheetChange) => change.name ?? t(`draftSheet.heading.${change.field}`, { number: 1 }), isHeading: true },
          { key: 'before', label: t('draftSheet.before'), cell: (change: SheetChange) => side(change, 'before') },
          { key: 'after', label: t('draftSheet.after'), cell: (change: SheetChange) => side(change, 'after') },
        ]}
      />
    </Card>
  );
}

/** A value of the contract in the words and formats of the reader. */
function useShown(): (change: SheetChange, value: string) => string {
  const t = useWords();
  const formats = useFormats();
  return ({ field }, value) => {
    if (value === '') return '';
    const claim = field === 'claim' ? ITEM_CLAIMS.find((one) => one === value) : undefined;
    if (claim !== undefined) return t(`itemClaim.${claim}`);
    if (field === 'completedOn') return formats.day(value);
    return field === 'percent' || field === 'indicator' ? formats.number(Number(value)) : value;
  };
}
