import { downloadDraftSheet, readDraftSheet, saveDrafts, UNREADABLE_CODES, type SheetReading, type SheetRefusal, type UnreadableCode } from '@app/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { z } from 'zod';
import { urlOf } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { paths } from '../../lib/paths';
import { isProblem } from '../../lib/problem';
import { idParam, useSearchState } from '../../lib/search-params';
import { sendFile } from '../../lib/send-file';
import { useWorkspace } from '../../lib/session';
import { useWords } from '../../lib/words';
import { Button, ButtonAnchor } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemNote } from '../../ui/problem-note';
import { Card, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { SheetRows } from './sheet-rows';

const TableSearch = z.object({ unit: idParam });

/** The unit's reports through a spreadsheet: the form out, the filled file back, what it would change, and only then the drafts. */
export function ReportTable() {
  const t = useWords();
  const { committee, plan, ownUnits } = useWorkspace();
  const [search] = useSearchState(TableSearch);
  const unit = ownUnits.find(({ id }) => id === search.unit) ?? ownUnits[0];
  if (unit === undefined) return <EmptyState title={t('common.state.forbidden')} detail={t('common.state.forbiddenHow')} />;
  const input = { params: { unitId: unit.id }, query: { committeeId: committee.id, planId: plan.id } };
  return (
    <>
      <PageHeader title={t('draftSheet.page')} crumbs={[<Link key="work" to={paths.work}>{t('app.nav.myWork')}</Link>]} detail={unit.name} />
      <div className="stack measure">
        <Card>
          <div className="stack">
            <div className="bar"><ButtonAnchor icon="download" href={urlOf(downloadDraftSheet, input)} download>{t('draftSheet.download')}</ButtonAnchor></div>
            <p className="sm sub">{t('draftSheet.downloadHint')}</p>
          </div>
        </Card>
        <Filled input={input} />
      </div>
    </>
  );
}

type Input = { readonly params: { readonly unitId: string }; readonly query: { readonly committeeId: string; readonly planId: string } };

/** The file that came back: read at once, and again whenever another is chosen. */
function Filled({ input }: { input: Input }) {
  const t = useWords();
  const hintId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [reading, setReading] = useState<SheetReading | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isReading, setBusy] = useState(false);
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    setReading(null);
    setError(null);
    setBusy(true);
    try {
      setReading(await sendFile(readDraftSheet, input, { file: chosen, signal: new AbortController().signal, onProgress: () => undefined }));
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Card>
        <div className="stack" role="group" aria-label={t('draftSheet.file')}>
          <input
            ref={field}
            type="file"
            accept=".xlsx"
            hidden
            aria-hidden="true"
            tabIndex={-1}
            data-testid="sheet"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              // The same file may be chosen again after it was changed.
              event.target.value = '';
            }}
          />
          <div className="bar">
            <Button icon="clip" isPending={isReading} describedBy={hintId} onClick={() => field.current?.click()}>{t('draftSheet.choose')}</Button>
            {file !== null && <strong role="status">{file.name}</strong>}
          </div>
          <p className="sm sub" id={hintId}>{t('draftSheet.chooseHint')}</p>
        </div>
      </Card>
      {error !== null && <ProblemNote error={error} />}
      {reading !== null && file !== null && <Compared unitId={input.params.unitId} reading={reading} fileName={file.name} />}
    </>
  );
}

const isUnreadable = (refusal: SheetRefusal): refusal is UnreadableCode => (UNREADABLE_CODES as readonly string[]).includes(refusal);

function Compared({ unitId, reading, fileName }: { unitId: string; reading: SheetReading; fileName: string }) {
  const t = useWords();
  const toast = useToast();
  const navigate = useNavigate();
  const save = useCommand(saveDrafts);
  const { refusal, rows, gone, unchangedCount } = reading;
  if (refusal !== null) return <Note tone="bad" isAlert>{isUnreadable(refusal) ? t(`table.file.${refusal}`) : t(`draftSheet.refusal.${refusal}`)}</Note>;
  const changed = rows.filter(({ changes }) => changes.length > 0);
  const refused = rows.flatMap(({ refused: cells }) => cells);
  const handleSave = async () => {
    try {
      const { data } = await save.run({ params: { unitId }, body: { fileName: fileName.slice(0, 300), rows: changed.map(({ assignmentId, version, words }) => ({ assignmentId, version, words })) } });
      toast(t('draftSheet.saved', { count: data.saved }));
      await navigate({ to: paths.workGrid, search: (before) => ({ ...before, unit: unitId }) });
    } catch (failure) {
      // Shown below from the command.
      console.info('The drafts were not saved.', failure);
    }
  };
  return (
    <div className="stack">
      <p role="status">{rows.length === 0 ? t('draftSheet.nothing') : t('draftSheet.found', { rows: changed.length, unchanged: unchangedCount })}</p>
      {refused.length > 0 && <RefusedCells cells={refused} />}
      {gone.map(({ address, text }) => <Note key={address} tone="warn">{t('draftSheet.gone', { text, address })}</Note>)}
      {changed.map((row) => <SheetRows key={row.assignmentId} row={row} />)}
      {save.error && (isProblem(save.error, 'stale') ? <Note tone="warn" isAlert>{t('draftSheet.stale')}</Note> : <ProblemNote error={save.error} />)}
      {changed.length > 0 && <div className="bar"><Button look="primary" isPending={save.isPending} onClick={() => void handleSave()}>{t('draftSheet.save', { count: changed.length })}</Button></div>}
    </div>
  );
}

function RefusedCells({ cells }: { cells: SheetReading['rows'][number]['refused'] }) {
  const t = useWords();
  return (
    <Note tone="warn">
      <p><b>{t('draftSheet.refusedTitle', { count: cells.length })}</b></p>
      <ul>{cells.map(({ address, field, name, text, code }) => <li key={address}>{t('draftSheet.refusedCell', { address, field: name ?? t(`draftSheet.heading.${field}`, { number: 1 }), text: text.slice(0, 80), reason: t(`draftSheet.cellRefusal.${code}`) })}</li>)}</ul>
    </Note>
  );
}
