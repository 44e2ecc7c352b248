import { isDay } from '@app/domain';
import { useState, type ComponentProps } from 'react';
import { DayField } from './day-field';

type DayFilterProps = Omit<ComponentProps<typeof DayField>, 'value' | 'onChange'> & {
  readonly value: string | null;
  /** Told of whole days and of an emptied field only. */
  readonly onChange: (day: string | null) => void;
};

/** A day that narrows or moves a view: what is still being typed stays in the field and moves nothing. */
export function DayFilter({ value, onChange, ...field }: DayFilterProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const change = (text: string | null) => {
    setTyped(text);
    if (text === null || isDay(text)) onChange(text);
  };
  return <DayField {...field} value={typed} onChange={change} />;
}
