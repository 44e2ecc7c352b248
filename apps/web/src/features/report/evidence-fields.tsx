import type { DraftEvidence } from '@app/contract';
import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { isHalf } from '../../lib/draft/words-problems';

/** What the unit shows for its words: links, or numbers and days of documents. */
export function EvidenceFields({ evidence, error, onChange }: { evidence: readonly DraftEvidence[]; error?: string | undefined; onChange: (evidence: DraftEvidence[]) => void }) {
  const t = useWords();
  const { box, hasGrown } = useNewRow(evidence.length);
  const put = (at: number, patch: Partial<DraftEvidence>) => onChange(evidence.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  const add = () => {
    hasGrown();
    onChange([...evidence, { kind: 'document', title: '', reference: '' }]);
  };
  return (
    <div className="stack" ref={box}>
      {evidence.map((one, at) => (
        <div className="evidence-row" key={at} role="group" aria-label={`${t('report.section.evidence')} ${at + 1}`}>
          <SelectField label={t('report.evidence.kind')} value={one.kind} onChange={(event) => put(at, { kind: event.target.value === 'link' ? 'link' : 'document' })}>
            <option value="document">{t('report.evidence.document')}</option>
            <option value="link">{t('report.evidence.link')}</option>
          </SelectField>
          <TextField label={t('report.evidence.title')} error={isHalf(one.title, one.reference) && one.title.trim() === '' ? error : undefined} value={one.title} onChange={(event) => put(at, { title: event.target.value })} />
          <TextField label={t('report.evidence.reference')} error={isHalf(one.title, one.reference) && one.reference.trim() === '' ? error : undefined} value={one.reference} onChange={(event) => put(at, { reference: event.target.value })} />
          <IconButton icon="remove" label={t('report.evidence.remove', { title: one.title })} onClick={() => onChange(evidence.filter((_, index) => index !== at))} />
        </div>
      ))}
      <div className="bar"><Button icon="add" onClick={add}>{t('report.evidence.add')}</Button></div>
    </div>
  );
}

/** A row that was just added takes the focus, so that it is typed in at once. */
function useNewRow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isAwaited.current) return;
    isAwaited.current = false;
    [...(box.current?.querySelectorAll<HTMLElement>('.evidence-row') ?? [])].at(-1)?.querySelector<HTMLElement>('input')?.focus();
  }, [count]);
  return { box, hasGrown: () => void (isAwaited.current = true) };
}
