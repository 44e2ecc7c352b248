import { useEffect, useId, type ComponentProps, type ReactNode } from 'react';
import { loadFontOf } from '../lib/preference';
import { useWords } from '../lib/words';
import { Icon } from './icon';
import './field.css';

/** What every control shares: a label, a hint and an error, tied to it for those who listen. */
export interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

interface Ties {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

function useTies({ id, hint, error }: { id?: string | undefined; hint?: ReactNode; error?: string | undefined }): Ties & { hintId: string; errorId: string } {
  const made = useId();
  const own = id ?? made;
  const hintId = `${own}-hint`;
  const errorId = `${own}-error`;
  const described = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ');
  return { id: own, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined, hintId, errorId };
}

function FieldFrame({ label, hint, error, isOptional, ties, children, after }: FieldProps & { ties: ReturnType<typeof useTies>; children: ReactNode; after?: ReactNode }) {
  const t = useWords();
  return (
    <div className="field">
      <label htmlFor={ties.id}>
        {label} {isOptional && <span className="optional">({t('common.optional')})</span>}
      </label>
      {hint && <span className="hint" id={ties.hintId}>{hint}</span>}
      <FieldErrorText id={ties.errorId} error={error} />
      {children}
      {after}
    </div>
  );
}

function FieldErrorText({ id, error }: { id: string; error: string | undefined }) {
  const t = useWords();
  if (!error) return null;
  return (
    <span className="error" id={id}>
      <Icon name="warning" isSmall />
      <span><span className="vh">{t('common.errors.prefix')} </span>{error}</span>
    </span>
  );
}

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldProps & ComponentProps<Tag>;

export function TextField({ label, hint, error, isOptional, after, ...input }: Own<'input'> & { after?: ReactNode }) {
  const ties = useTies({ id: input.id, hint, error });
  const { hintId: _hintId, errorId: _errorId, ...tied } = ties;
  const { lang } = input;
  useEffect(() => {
    if (lang === 'zh') loadFontOf('zh');
  }, [lang]);
  return (
    <FieldFrame {...{ label, hint, error, isOptional, ties }}>
      <span className="input-row">
        <input type="text" autoComplete="off" {...input} {...tied} className={`input ${input.className ?? ''}`} />
        {after}
      </span>
    </FieldFrame>
  );
}

/** Grows with its text; the value is never touched while the person is typing. */
export function TextareaField({ label, hint, error, isOptional, counter, ...input }: Own<'textarea'> & { counter?: ReactNode }) {
  const ties = useTies({ id: input.id, hint, error });
  const { hintId: _hintId, errorId: _errorId, ...tied } = ties;
  return (
    <FieldFrame {...{ label, hint, error, isOptional, ties }} after={counter && <span className="count num">{counter}</span>}>
      <textarea rows={4} spellCheck {...input} {...tied} className={`input ${input.className ?? ''}`} />
    </FieldFrame>
  );
}

export function SelectField({ label, hint, error, isOptional, children, ...input }: Own<'select'>) {
  const ties = useTies({ id: input.id, hint, error });
  const { hintId: _hintId, errorId: _errorId, ...tied } = ties;
  return (
    <FieldFrame {...{ label, hint, error, isOptional, ties }}>
      <select {...input} {...tied} className={`input ${input.className ?? ''}`}>{children}</select>
    </FieldFrame>
  );
}

export function CheckboxField({ label, hint, error, isOptional: _isOptional, ...input }: Own<'input'>) {
  const ties = useTies({ id: input.id, hint, error });
  const { hintId, errorId, ...tied } = ties;
  return (
    <div className="field">
      <FieldErrorText id={errorId} error={error} />
      <label className="choice">
        <input type="checkbox" {...input} {...tied} />
        <span>{label}{hint && <span className="hint" id={hintId}>{hint}</span>}</span>
      </label>
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Drawn at the end, such as a status tile. */
  readonly mark?: ReactNode;
}

/** A group of radio buttons. `boxed` makes each a large target side by side. */
export function RadioField({ label, hint, error, isOptional, choices, isBoxed = false, id, ...input }: FieldProps & { choices: readonly Choice[]; isBoxed?: boolean } & Omit<ComponentProps<'input'>, 'type' | 'value'> & { value?: string }) {
  const t = useWords();
  const ties = useTies({ id, hint, error });
  const made = useId();
  const { value: chosen, defaultValue, name = made, ...rest } = input;
  return (
    <fieldset className="field" id={ties.id} aria-describedby={ties['aria-describedby']} tabIndex={-1}>
      <legend>{label} {isOptional && <span className="optional">({t('common.optional')})</span>}</legend>
      {hint && <span className="hint" id={ties.hintId}>{hint}</span>}
      <FieldErrorText id={ties.errorId} error={error} />
      <div className={isBoxed ? 'choices boxed' : 'choices'}>
        {choices.map((choice) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              {...rest}
              name={name}
              value={choice.value}
              {...(chosen === undefined ? { defaultChecked: defaultValue === choice.value || undefined } : { checked: chosen === choice.value })}
            />
            <span>{choice.label}{choice.hint && <span className="hint">{choice.hint}</span>}</span>
            {choice.mark}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
