import { proposeFromDirective, splitDirective, type Directive } from '@app/contract';
import { useRef, useState } from 'react';
import { useCommand } from '../../lib/command';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { TextareaField, TextField } from '../../ui/field';
import { ProblemNote } from '../../ui/problem-note';
import { Card, Note } from '../../ui/surface';
import { useToast } from '../../ui/toast';
import { passagesOf } from './reading-draft';
import { freeLabel, overlaps, trimmedSpan, type Span } from './spans';

type Part = Span & { readonly id?: string; readonly isProposed?: boolean };
type Message = { readonly tone: 'info' | 'bad'; readonly text: string } | null;

/** Splits a draft into clauses: by selecting a passage, or from a proposal; nothing counts until a person saves (R21). */
export function SplitEditor({ directive, onDone }: { directive: Directive; onDone: () => void }) {
  const t = useWords();
  const toast = useToast();
  const split = useCommand(splitDirective);
  const propose = useCommand(proposeFromDirective, { isQuiet: true });
  const area = useRef<HTMLTextAreaElement>(null);
  const [parts, setParts] = useState<readonly Part[]>(directive.clauses);
  const [message, setMessage] = useState<Message>(null);

  const addSelection = () => {
    const { selectionStart = 0, selectionEnd = 0 } = area.current ?? {};
    const span = trimmedSpan(directive.text, selectionStart, selectionEnd);
    if (span === null) return setMessage({ tone: 'info', text: t('directive.clause.selectHint') });
    if (overlaps(parts, span)) return setMessage({ tone: 'bad', text: t('directive.clause.overlap') });
    setMessage(null);
    setParts(inOrder([...parts, { ...span, label: freeLabel(parts.map(({ label }) => label)) }]));
  };
  const suggest = async () => {
    try {
      const { data } = await propose.run({ params: { directiveId: directive.id } });
      const kept = parts.filter(({ id }) => id !== undefined);
      const added = passagesOf(data).filter((span) => !overlaps(kept, span));
      setMessage({ tone: 'info', text: t('directive.clause.suggested', { count: added.length }) });
      setParts(inOrder([...kept, ...withFreeLabels(added, kept)]));
    } catch (error) {
      // Shown below from the command.
      console.info('The text was not read.', error);
    }
  };
  const save = async () => {
    const clauses = parts.map(({ id, label, startOffset, endOffset, isProposed = false }) => ({ ...(id !== undefined && { id }), label, startOffset, endOffset, isProposed }));
    try {
      await split.run({ params: { directiveId: directive.id }, body: { clauses }, ifMatch: `"v${directive.version}"` });
      toast(t('directive.clause.saved', { count: clauses.length }));
      onDone();
    } catch (error) {
      // Shown below from the command.
      console.info('The split was refused.', error);
    }
  };

  return (
    <div className="ledger">
      <Card title={t('directive.text')} detail={t('directive.clause.selectHint')}>
        <div className="stack">
          <TextareaField ref={area} className="split-text" label={<span className="vh">{t('directive.text')}</span>} lang="vi" rows={16} readOnly value={directive.text} />
          <div className="bar">
            <Button icon="add" onClick={addSelection}>{t('directive.clause.addFromSelection')}</Button>
            <Button look="quiet" isPending={propose.isPending} onClick={() => void suggest()}>{t('directive.clause.suggest')}</Button>
          </div>
        </div>
      </Card>
      <Card title={t('directive.clause.title')}>
        {message && <Note tone={message.tone} isAlert>{message.text}</Note>}
        {propose.error && <ProblemNote error={propose.error} />}
        {split.error && <ProblemNote error={split.error} />}
        {parts.length === 0 && <p className="sub">{t('directive.clause.empty')}</p>}
        <ul>
          {parts.map((part, at) => (
            <li className="split-row" key={part.id ?? `${part.startOffset}-${part.endOffset}`}>
              <TextField label={t('directive.clause.label')} value={part.label} maxLength={20} onChange={(event) => setParts(parts.map((one, other) => (other === at ? { ...one, label: event.target.value } : one)))} />
              <p lang="vi">{directive.text.slice(part.startOffset, part.endOffset)}</p>
              <IconButton icon="remove" label={t('directive.clause.remove', { label: part.label })} onClick={() => setParts(parts.filter((_, other) => other !== at))} />
            </li>
          ))}
        </ul>
        <div className="bar">
          <Button look="primary" isPending={split.isPending} onClick={() => void save()}>{t('directive.clause.save')}</Button>
          <Button onClick={onDone}>{t('common.action.cancel')}</Button>
        </div>
      </Card>
    </div>
  );
}

function inOrder(parts: readonly Part[]): Part[] {
  return [...parts].sort((one, other) => one.startOffset - other.startOffset);
}

function withFreeLabels(added: readonly Span[], kept: readonly Part[]): Part[] {
  const taken = kept.map(({ label }) => label);
  return added.map((span) => {
    const label = taken.includes(span.label) ? freeLabel(taken) : span.label;
    taken.push(label);
    return { ...span, label, isProposed: true };
  });
}
