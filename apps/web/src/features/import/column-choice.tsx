import type { ReadTable } from '@app/contract';
import { TABLE_ROLES, type TableRole } from '@app/domain';
import { useState } from 'react';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Card } from '../../ui/surface';
import { columnsText } from './import-rows';
import type { Import } from './use-import';

/** How the file was understood: its sheets, where the headings stand, and what each column holds; all of it can be put right. */
export function ColumnChoice({ work }: { work: Import }) {
  const t = useWords();
  const { reading, file } = work;
  const [isOpen, setOpen] = useState(false);
  if (reading === null || file === null) return null;
  const isFound = reading.tables.length > 0;
  const summary = reading.tables.map(({ sheet, headerRows }) => t('table.import.found', { sheet, rows: headerRows.join('–') })).join(' · ');
  const actions = isFound && <Button isSmall icon="edit" onClick={() => setOpen(!isOpen)}>{t('table.import.correctColumns')}</Button>;
  return (
    <Card title={t('table.import.columns')} detail={summary} actions={actions}>
      {!isOpen && isFound && reading.tables.map((table) => <Recognised key={table.sheet} table={table} />)}
      {(isOpen || !isFound) && <Correction work={work} key={reading.tables.map(({ sheet }) => sheet).join()} />}
    </Card>
  );
}

function Recognised({ table }: { table: ReadTable }) {
  const t = useWords();
  return (
    <ul className="import-columns">
      {table.headings.filter(({ role }) => role !== null).map(({ column, heading, role }) => (
        <li key={column}><span className="num sub">{column}</span> {heading} <span className="sub">→ {role !== null && t(`table.heading.${role}`)}</span></li>
      ))}
    </ul>
  );
}

function Correction({ work }: { work: Import }) {
  const t = useWords();
  const reading = work.reading;
  const [sheet, setSheet] = useState(reading?.tables[0]?.sheet ?? reading?.sheets[0] ?? '');
  const table = reading?.tables.find((one) => one.sheet === sheet);
  const [headerRow, setHeaderRow] = useState(String(table?.headerRows.at(-1) ?? 1));
  const [roles, setRoles] = useState<Readonly<Record<string, TableRole | ''>>>({});
  if (reading === null || work.file === null) return null;
  const file = work.file;
  const isSameRow = table !== undefined && table.headerRows.at(-1) === Number(headerRow);
  const handleRead = () => {
    const columns = table !== undefined && isSameRow ? columnsText(table, roles) : '';
    void work.read(file, { sheet, headerRow: Math.max(1, Math.trunc(Number(headerRow)) || 1), ...(columns !== '' && { columns }) });
  };
  return (
    <div className="stack">
      <div className="import-grid">
        <SelectField label={t('table.import.sheet')} value={sheet} onChange={(event) => setSheet(event.target.value)}>
          {reading.sheets.map((name) => <option key={name} value={name}>{name}</option>)}
        </SelectField>
        <TextField label={t('table.import.headerRow')} inputMode="numeric" value={headerRow} onChange={(event) => setHeaderRow(event.target.value)} />
      </div>
      {table !== undefined && isSameRow && (
        <div className="import-grid">
          {table.headings.map(({ column, heading, role }) => (
            <SelectField key={column} label={`${column}. ${heading === '' ? t('common.missing') : heading}`} value={roles[column] ?? role ?? ''} onChange={(event) => setRoles({ ...roles, [column]: event.target.value as TableRole | '' })}>
              <option value="">{t('table.import.ignored')}</option>
              {TABLE_ROLES.map((one) => <option key={one} value={one}>{t(`table.heading.${one}`)}</option>)}
            </SelectField>
          ))}
        </div>
      )}
      <div className="bar"><Button isPending={work.isReading} onClick={handleRead}>{t('table.import.readAgain')}</Button></div>
    </div>
  );
}
