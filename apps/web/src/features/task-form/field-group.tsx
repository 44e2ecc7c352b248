import { useController, type UseFormReturn } from 'react-hook-form';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon';
import { useWords } from '../../lib/words';

interface Held {
  readonly control: object;
  readonly name: string;
}

/** Boxes for the ids of a list in the form. Several of them may hold parts of the same list. `isSingle`: one below the other, for long words. */
export function Checks({ control, name, options, isSingle = false }: Held & { options: readonly { readonly id: string; readonly label: ReactNode }[]; isSingle?: boolean }) {
  const { field } = useController({ control: control as UseFormReturn['control'], name });
  const chosen = field.value as readonly string[];
  const toggle = (id: string, isOn: boolean) => field.onChange(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <div className={isSingle ? 'choices single' : 'choices'}>
      {options.map(({ id, label }) => (
        <label className="choice" key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** The frame of a list in the form, where the error of the list is shown and the error summary leads to. */
export function FieldGroup({ id, label, hint, error, children }: { id: string; label: ReactNode; hint?: ReactNode; error?: string | undefined; children: ReactNode }) {
  const t = useWords();
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={[hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined}>
      <legend>{label}</legend>
      {hint && <span className="hint" id={`${id}-hint`}>{hint}</span>}
      {error && (
        <span className="error" id={`${id}-error`}>
          <Icon name="warning" isSmall />
          <span><span className="vh">{t('common.errors.prefix')} </span>{error}</span>
        </span>
      )}
      {children}
    </fieldset>
  );
}
