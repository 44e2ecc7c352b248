import { useEffect, useRef } from 'react';
import { useWords } from '../lib/words';
import './error-summary.css';

export interface SummaryEntry {
  readonly fieldId: string;
  readonly text: string;
}

/** What has to be put right, above the form: takes focus when it appears and leads to each field. */
export function ErrorSummary({ entries, attempt }: { entries: readonly SummaryEntry[]; attempt: number }) {
  const t = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const isShown = entries.length > 0;
  useEffect(() => {
    if (isShown) ref.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div className="error-summary" ref={ref} tabIndex={-1} role="group" aria-label={t('common.errors.summary', { count: entries.length })}>
      <h2>{t('common.errors.summary', { count: entries.length })}</h2>
      <ul>
        {entries.map(({ fieldId, text }) => (
          <li key={fieldId + text}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(fieldId);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(fieldId: string): void {
  const field = document.getElementById(fieldId);
  const target = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field;
  target?.focus();
  (field?.closest('.field') ?? field)?.scrollIntoView({ block: 'center' });
}
