import { getTask, listDraftFiles, removeFile, type Draft, type EvidenceFile, type Task } from '@app/contract';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState, type DragEvent } from 'react';
import { query } from '../../lib/api-client';
import { useCommand } from '../../lib/command';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { CheckboxField, SelectField } from '../../ui/field';
import { FileList } from '../../ui/file-list';
import { ProblemNote } from '../../ui/problem-note';
import { QueryBoundary } from '../../ui/query-boundary';
import { useToast } from '../../ui/toast';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';
import './file-fields.css';

const ACCEPT = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt,.zip';

/** Files for the report: several at once, by button, drop or camera, each kept on the server as soon as it arrives. */
export function FileFields({ draft }: { draft: Draft }) {
  const t = useWords();
  const toast = useToast();
  const assignmentId = draft.assignment.id;
  const [isConfirmed, setConfirmed] = useState(false);
  const [proves, setProves] = useState('');
  const uploads = useUploads(assignmentId, isConfirmed, (name) => toast(t('file.received', { name })));
  const waits = uploads.rows.some(({ state }) => state === 'waiting');
  return (
    <div className="stack">
      <CheckboxField label={t('file.unclassified')} hint={t('file.unclassifiedHint')} error={waits && !isConfirmed ? t('file.confirmFirst') : undefined} checked={isConfirmed} onChange={(event) => setConfirmed(event.target.checked)} />
      <ProvesField draft={draft} value={proves} onChange={setProves} />
      <FileChoice onChoose={(files) => uploads.add(files, proves)} />
      <UploadList rows={uploads.rows} onCancel={uploads.cancel} onRetry={uploads.retry} onDismiss={uploads.dismiss} />
      <DraftFiles draft={draft} />
    </div>
  );
}

/** What stands beside the draft already; `isFixed` without a way to take it out. */
export function DraftFiles({ draft, isFixed = false }: { draft: Draft; isFixed?: boolean }) {
  const t = useWords();
  const files = useQuery({ ...query(listDraftFiles, { params: { assignmentId: draft.assignment.id } }), staleTime: 0 });
  const remove = useCommand(removeFile);
  const task = useTask(draft);
  const actions = (file: EvidenceFile) => <IconButton icon="remove" label={t('file.remove', { name: file.name })} onClick={() => void remove.run({ params: { fileId: file.id } }).catch(() => undefined)} />;
  return (
    <QueryBoundary query={files} lines={1}>
      {({ items }) => (
        <>
          {/* The refusal of a removal. */}
          {remove.error && <ProblemNote error={remove.error} />}
          <FileList files={items} proofOf={(file) => proofOf(t, file, draft, task)} {...(isFixed ? {} : { actionsOf: actions })} />
        </>
      )}
    </QueryBoundary>
  );
}

function proofOf(t: ReturnType<typeof useWords>, { indicatorId, milestoneId }: EvidenceFile, draft: Draft, task: Task | undefined): string | null {
  const indicator = draft.indicators.find(({ id }) => id === indicatorId);
  if (indicator !== undefined) return t('file.indicator', { name: indicator.name });
  const milestone = task?.milestones.find(({ id }) => id === milestoneId);
  return milestone === undefined ? null : t('file.milestone', { name: milestone.title });
}

function useTask(draft: Draft): Task | undefined {
  return useQuery(query(getTask, { params: { taskId: draft.task.id }, query: {} })).data;
}

function ProvesField({ draft, value, onChange }: { draft: Draft; value: string; onChange: (value: string) => void }) {
  const t = useWords();
  const milestones = useTask(draft)?.milestones ?? [];
  if (draft.indicators.length + milestones.length === 0) return null;
  return (
    <SelectField label={t('file.proves')} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('file.deliverable')}</option>
      {draft.indicators.map(({ id, name }) => <option key={id} value={`indicator:${id}`}>{t('file.indicator', { name })}</option>)}
      {milestones.map(({ id, title }) => <option key={id} value={`milestone:${id}`}>{t('file.milestone', { name: title })}</option>)}
    </SelectField>
  );
}

function FileChoice({ onChoose }: { onChoose: (files: File[]) => void }) {
  const t = useWords();
  const hintId = useId();
  const input = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  const take = (element: HTMLInputElement) => {
    onChoose([...(element.files ?? [])]);
    // The same file may be chosen again after it was taken off the list.
    element.value = '';
  };
  return (
    <div className={isOver ? 'drop over' : 'drop'} role="group" aria-label={t('file.title')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={handleDrop}>
      <input ref={input} type="file" multiple accept={ACCEPT} hidden aria-hidden="true" tabIndex={-1} data-testid="files" onChange={(event) => take(event.target)} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-hidden="true" tabIndex={-1} onChange={(event) => take(event.target)} />
      <div className="bar">
        <Button icon="clip" describedBy={hintId} onClick={() => input.current?.click()}>{t('file.choose')}</Button>
        <span className="by-touch"><Button icon="screen" onClick={() => camera.current?.click()}>{t('file.camera')}</Button></span>
      </div>
      <p className="sm sub" id={hintId}>{t('file.drop')}</p>
    </div>
  );
}
