import { isDay } from '@app/domain';
import { useRef, useState, type FormEvent } from 'react';
import { isProblem } from '../../lib/problem';
import { useWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { DayField } from '../../ui/day-field';
import { TextareaField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { Card, Note } from '../../ui/surface';
import type { Reading } from './use-reading';

const ACCEPT = '.docx,.html,.htm,.txt';

/** The text, pasted or from a file, and the day from which its deadlines count. */
export function ReadingSource({ reading }: { reading: Reading }) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isAsked, setAsked] = useState(false);
  const { issuedOn, source } = reading.state;
  const day = issuedOn !== null && isDay(issuedOn) ? issuedOn : null;
  const isEmpty = source.trim() === '';
  const read = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (day !== null && !isEmpty && !reading.isReading) void reading.readText(day);
  };
  const take = (file: File | undefined) => {
    if (day === null) setAsked(true);
    else if (file !== undefined && !reading.isReading) void reading.readFile(day, file);
  };
  return (
    <Card>
      <form className="stack measure" noValidate onSubmit={read}>
        <Refused failure={reading.failure} />
        <DayField label={t('directive.issuedOn')} hint={t('reading.dayHint')} error={isAsked && day === null ? t('fieldError.not-a-day') : undefined} value={issuedOn} onChange={(value) => reading.change({ issuedOn: value })} />
        <div className="bar">
          <input ref={input} type="file" accept={ACCEPT} hidden aria-hidden="true" tabIndex={-1} data-testid="conclusion" onChange={(event) => { take(event.target.files?.[0]); event.target.value = ''; }} />
          <Button icon="document" isPending={reading.isReading} onClick={() => input.current?.click()}>{t('reading.file')}</Button>
          <span className="sm sub">{t('reading.fileHint')}</span>
        </div>
        <TextareaField label={t('reading.paste')} hint={t('directive.textHint')} error={isAsked && isEmpty ? t('fieldError.required') : undefined} lang="vi" rows={14} value={source} onChange={(event) => reading.change({ source: event.target.value })} />
        <div><Button look="primary" type="submit" isPending={reading.isReading}>{t('reading.read')}</Button></div>
      </form>
    </Card>
  );
}

/** What the reader of files or texts refuses, with what to do about it. */
function Refused({ failure }: { failure: unknown }) {
  const t = useWords();
  if (failure === null) return null;
  const [first] = isProblem(failure) ? failure.errors : [];
  if (first === undefined) return <ProblemNote error={failure} />;
  return <Note tone="bad" isAlert><b>{t('reading.refused')}</b><p>{t(`fieldError.${first.code}`)}</p></Note>;
}
