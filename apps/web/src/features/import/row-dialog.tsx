import { listThemes, listUnits, type CheckedRow, type NamedUnit, type RowField, type Unit } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { query } from '../../lib/api-client';
import { useCommittee } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { Dialog, DialogActions } from '../../ui/dialog';
import { SelectField, TextareaField, TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { cellOf, keyOf } from './import-rows';
import type { Import } from './use-import';

/** One row put right, each field with what is wrong at its cell; the server judges it before the dialog closes. */
export function RowDialog({ row, work, onClose }: { row: CheckedRow; work: Import; onClose: () => void }) {
  const t = useWords();
  const { committee } = useCommittee();
  const themes = useQuery(query(listThemes, { params: { committeeId: committee.id } }));
  const units = useQuery(query(listUnits, { query: { committeeId: committee.id, limit: 200 } }));
  const [title, setTitle] = useState(row.title);
  const [themeId, setThemeId] = useState(row.themeId ?? '');
  const [lead, setLead] = useState(row.lead);
  const [coordinating, setCoordinating] = useState(row.coordinating);
  const [dueText, setDueText] = useState(row.dueText ?? '');
  const [deliverable, setDeliverable] = useState(row.deliverable ?? '');
  const errorOf = (...fields: RowField[]): string | undefined => row.problems.filter(({ field }) => fields.includes(field)).map(({ field, code, text }) => `${cellOf(work.reading ?? { tables: [] }, row, field)}: ${t(`table.problem.${code}`, { text })}`).join(' ') || undefined;
  const key = keyOf(row);
  const handleSave = async () => {
    const said = { title: title.trim(), themeId: themeId || null, lead, coordinating, dueText: dueText.trim() || null, deliverable: deliverable.trim() || null };
    try {
      await work.correct((one) => (keyOf(one) === key ? said : null));
      onClose();
    } catch (error) {
      // Shown below from the command.
      console.info('The row was not judged again.', error);
    }
  };
  return (
    <Dialog title={t('table.import.editRow', { row: row.row })} isWide onClose={onClose}>
      <div className="stack">
        <TextareaField label={t('table.heading.title')} rows={3} lang="vi" value={title} error={errorOf('title', 'code')} onChange={(event) => setTitle(event.target.value)} />
        <QueryBoundary query={themes}>
          {({ items }) => (
            <SelectField label={t('table.heading.group')} hint={row.group ?? undefined} value={themeId} error={errorOf('themeId')} onChange={(event) => setThemeId(event.target.value)}>
              <option value="">{t('table.import.chooseTheme')}</option>
              {items.map(({ id, code, name }) => <option key={id} value={id}>{code}. {name}</option>)}
            </SelectField>
          )}
        </QueryBoundary>
        <QueryBoundary query={units}>
          {({ items }) => (
            <>
              <UnitRows label={t('table.heading.lead')} named={lead} units={items} error={errorOf('lead')} onChange={setLead} {...(lead.length > 1 && { onSupport: (at: number) => {
                setCoordinating([...coordinating, ...lead.filter((_, other) => other !== at)]);
                setLead(lead.filter((_, other) => other === at));
              } })} />
              <UnitRows label={t('table.heading.coordinating')} named={coordinating} units={items} error={errorOf('coordinating')} onChange={setCoordinating} />
            </>
          )}
        </QueryBoundary>
        <TextField label={t('table.heading.due')} hint={t('table.import.dueHint')} lang="vi" value={dueText} error={errorOf('dueText')} onChange={(event) => setDueText(event.target.value)} />
        <TextareaField label={t('table.heading.deliverable')} isOptional rows={2} lang="vi" value={deliverable} error={errorOf('deliverable')} onChange={(event) => setDeliverable(event.target.value)} />
        {work.check.error && <ProblemNote error={work.check.error} />}
      </div>
      <DialogActions>
        <Button look="quiet" onClick={() => { work.leaveOut((one) => keyOf(one) === key); onClose(); }}>{t('table.import.leaveOut')}</Button>
        <Button onClick={onClose}>{t('common.action.cancel')}</Button>
        <Button look="primary" isPending={work.check.isPending} onClick={() => void handleSave()}>{t('table.import.apply')}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface UnitRowsProps {
  readonly label: string;
  readonly named: readonly NamedUnit[];
  readonly units: readonly Unit[];
  readonly error: string | undefined;
  readonly onChange: (named: NamedUnit[]) => void;
  /** Keeps this one as the lead and lets the others coordinate (R1). */
  readonly onSupport?: (at: number) => void;
}

/** The units of a cell, each as the file names it with the unit of the committee that it means. */
function UnitRows({ label, named, units, error, onChange, onSupport }: UnitRowsProps) {
  const t = useWords();
  const errorId = useId();
  const choose = (at: number, unitId: string) => {
    const unit = units.find(({ id }) => id === unitId);
    onChange(named.map((one, other) => (other === at ? { name: unit?.name ?? one.name, unitId: unit?.id ?? null } : one)));
  };
  return (
    <fieldset className="field" aria-describedby={error === undefined ? undefined : errorId}>
      <legend>{label}</legend>
      {error !== undefined && <span className="error" id={errorId}>{error}</span>}
      <ul className="import-units">
        {named.map(({ name, unitId }, at) => (
          <li key={at}>
            <SelectField label={name === '' ? t('table.import.newUnit') : name} value={unitId ?? ''} onChange={(event) => choose(at, event.target.value)}>
              <option value="">{t('table.import.noUnit')}</option>
              {units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}</option>)}
            </SelectField>
            {onSupport !== undefined && <Button isSmall onClick={() => onSupport(at)}>{t('table.import.leadAlone')}</Button>}
            <IconButton icon="remove" label={`${t('common.action.remove')}: ${name}`} onClick={() => onChange(named.filter((_, other) => other !== at))} />
          </li>
        ))}
      </ul>
      <div><UnitAdd units={units} onAdd={(unit) => onChange([...named, { name: unit.name, unitId: unit.id }])} label={`${t('table.import.addUnit')}: ${label}`} /></div>
    </fieldset>
  );
}

function UnitAdd({ units, label, onAdd }: { units: readonly Unit[]; label: string; onAdd: (unit: Unit) => void }) {
  const t = useWords();
  return (
    <SelectField
      label={<span className="vh">{label}</span>}
      value=""
      onChange={(event) => {
        const unit = units.find(({ id }) => id === event.target.value);
        if (unit !== undefined) onAdd(unit);
      }}
    >
      <option value="" disabled>{t('table.import.addUnit')}</option>
      {units.map((unit) => <option key={unit.id} value={unit.id}>{unit.name}</option>)}
    </SelectField>
  );
}
