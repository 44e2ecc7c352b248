import type { Locale } from '@app/words';
import { useState, type Ref } from 'react';
import { useFormats } from '../lib/format';
import { useLanguage } from '../lib/words';
import { TextField, type FieldProps } from './field';

interface NumberFieldProps extends FieldProps {
  readonly id?: string;
  readonly name?: string;
  /** Null when empty (R10); what was typed when it is no number yet. */
  readonly value: number | string | null;
  readonly onChange: (value: number | string | null) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly placeholder?: string;
}

/** A number typed as the language writes it: 1.234,5 in Vietnamese, 1,234.5 in English. No wheel, no spinner; what is no number stays and says so. */
export function NumberField({ value, onChange, onBlur, ...field }: NumberFieldProps) {
  const { locale, t } = useLanguage();
  const formats = useFormats();
  const shown = typeof value === 'number' ? formats.number(value) : (value ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const isNoNumber = typed !== null && typeof numberFrom(typed, locale) === 'string';
  return (
    <TextField
      {...field}
      error={field.error ?? (isLeft && isNoNumber ? t('fieldError.not-a-number') : undefined)}
      className="number"
      inputMode="decimal"
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.target.value);
        setLeft(false);
        onChange(numberFrom(event.target.value, locale));
      }}
      onBlur={() => {
        if (!isNoNumber) setTyped(null);
        setLeft(true);
        onBlur?.();
      }}
    />
  );
}

export function numberFrom(text: string, locale: Locale): number | string | null {
  const trimmed = text.replace(/[\s ]/g, '');
  if (trimmed === '') return null;
  const plain = locale === 'vi' ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
