import { isDay } from '@app/domain';
import { useId, useRef, useState, type Ref } from 'react';
import { useWords } from '../lib/words';
import { IconButton } from './button';
import { TextField, type FieldProps } from './field';
import './day-field.css';

interface DayFieldProps extends FieldProps {
  readonly id?: string;
  readonly name?: string;
  /** `YYYY-MM-DD`, or what was typed when that is no day yet; null when empty. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly onBlur?: () => void;
  readonly min?: string;
  readonly max?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A day typed as dd/mm/yyyy, or picked from the browser's own calendar. Nothing jumps while typing; what is not a day
 * is kept as typed, so that the form can say so.
 */
export function DayField({ value, onChange, onBlur, min, max, ref, hint, ...field }: DayFieldProps) {
  const t = useWords();
  const made = useId();
  const id = field.id ?? made;
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(() => shownDay(value));
  // Follows the value when it is changed from outside, but never rewrites what is being typed.
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== dayFrom(typed)) setTyped(shownDay(value));
  }
  const change = (text: string) => {
    const next = dayFrom(text);
    setTyped(text);
    setKnown(next);
    onChange(next);
  };
  const leave = () => {
    setTyped(shownDay(value));
    onBlur?.();
  };
  const example = `30/06/${(min ?? '2020').slice(0, 4)}`;
  return (
    <div className="day-field">
      <TextField
        {...field}
        id={id}
        ref={ref}
        hint={hint ?? t('common.date.hint', { example })}
        inputMode="numeric"
        maxLength={20}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
        after={
          <span className="picker">
            <IconButton icon="calendar" label={t('common.date.open')} onClick={() => picker.current?.showPicker()} />
            <input
              ref={picker}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              min={min}
              max={max}
              value={value !== null && isDay(value) ? value : ''}
              onChange={(event) => event.target.value !== '' && change(shownDay(event.target.value))}
            />
          </span>
        }
      />
    </div>
  );
}

/** Accepts 5/6/2020, 05-06-2020, 05.06.2020 and 2020-06-05; else gives back the text. Empty is null. */
export function dayFrom(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [, date, month, year] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(trimmed) ?? [];
  if (date === undefined || month === undefined || year === undefined) return trimmed;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : trimmed;
}

export function shownDay(value: string | null): string {
  if (value === null) return '';
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year === undefined ? value : `${date}/${month}/${year}`;
}
