import type { FieldCode } from '@app/contract';
import { FIELD_CODES, fieldCodeOf } from '@app/contract';
import { createContext, use, useCallback, useId, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useController, useForm, type DefaultValues, type FieldErrors, type FieldPath, type FieldValues, type Resolver, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { ErrorSummary, type SummaryEntry } from '../ui/error-summary';
import { ProblemNote } from '../ui/problem-note';
import { DayField } from '../ui/day-field';
import { NumberField } from '../ui/number-field';
import type { FieldProps } from '../ui/field';
import { isProblem } from './problem';
import { useWords } from './words';

type BodySchema = z.ZodType<unknown, FieldValues>;

interface Setup<S extends BodySchema> {
  readonly defaultValues: DefaultValues<z.input<S>>;
  /** Gets the parsed body. What it throws is shown: field errors at their fields, the rest above the form. */
  readonly onSubmit: (body: z.output<S>) => Promise<unknown>;
  /** Server pointers that are called differently in the form: `{ '/leadUnitId': 'lead' }`. */
  readonly pointers?: Readonly<Record<string, FieldPath<z.input<S>>>>;
}

/**
 * A form over a body of the contract: the same schema checks here and on the server, and the server's answers find
 * their fields. An error never empties a field, and one press of the button is one send.
 */
export function useBodyForm<S extends BodySchema>(schema: S, { defaultValues, onSubmit, pointers = {} }: Setup<S>) {
  const t = useWords();
  const formId = useId();
  const labels = useRef(new Map<string, string>());
  const [problem, setProblem] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  const resolver = useMemo(() => resolverOf(schema), [schema]);
  const form = useForm<z.input<S>, unknown, z.output<S>>({ defaultValues, resolver, mode: 'onSubmit', reValidateMode: 'onChange', shouldFocusError: false });
  const { errors, isSubmitting } = form.formState;

  const messageOf = useCallback((code: string | undefined) => (code === undefined ? undefined : t(`fieldError.${isFieldCode(code) ? code : 'invalid'}`)), [t]);
  const idOf = (name: string) => `${formId}-${name.replaceAll('.', '-')}`;

  const send = async (body: z.output<S>) => {
    setProblem(null);
    try {
      await onSubmit(body);
    } catch (error) {
      setAttempt((count) => count + 1);
      if (!showAtFields(form, error, pointers, labels.current)) setProblem(error);
    }
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (isSubmitting) return;
    void form.handleSubmit(send, () => setAttempt((count) => count + 1))(event);
  };

  /** Everything a text control needs: `<TextField {...form.field('title', t('task.title'))} />`. */
  const field = (name: FieldPath<z.input<S>>, label: string) => {
    labels.current.set(name, label);
    return { ...form.register(name), id: idOf(name), label, error: messageOf(codeAt(errors, name)) };
  };
  /** The same for controls that hold a value of their own (days, numbers): `<FormDay {...form.held('dueOn', …)} />`. */
  const held = (name: FieldPath<z.input<S>>, label: string) => {
    labels.current.set(name, label);
    return { control: form.control, name, id: idOf(name), label, error: messageOf(codeAt(errors, name)) };
  };

  const entries = entriesOf(errors, '', (name, code) => {
    const known = labels.current.get(name) ?? labelAbove(labels.current, name);
    const message = messageOf(code) ?? '';
    return { fieldId: idOf(labels.current.has(name) ? name : topOf(name)), text: known === undefined ? message : `${known}: ${message}` };
  });
  return { ...form, field, held, submit, isSubmitting, problem, entries, attempt, errorOf: (name: string) => messageOf(codeAt(errors, name)) };
}

interface FormView {
  readonly submit: (event?: FormEvent) => void;
  readonly problem: unknown;
  readonly entries: readonly SummaryEntry[];
  readonly attempt: number;
  readonly isSubmitting: boolean;
}

const FormContext = createContext<{ isSubmitting: boolean }>({ isSubmitting: false });
export const useFormState = () => use(FormContext);

/** The form itself, with what went wrong above it. `problemActions` offers a way on (for example after a stale edit). */
export function Form({ form, problemActions, className = 'stack', children }: { form: FormView; problemActions?: ReactNode; className?: string; children: ReactNode }) {
  return (
    <FormContext value={form}>
      <form className={className} noValidate onSubmit={form.submit} aria-busy={form.isSubmitting}>
        <ErrorSummary entries={form.entries} attempt={form.attempt} />
        {form.problem !== null && <ProblemNote key={form.attempt} error={form.problem} actions={problemActions} />}
        {children}
      </form>
    </FormContext>
  );
}

interface HeldProps extends FieldProps {
  /** Of any form: the name was checked against its body where it was made. */
  readonly control: object;
  readonly name: string;
  readonly id: string;
}

export function FormDay({ control, name, ...props }: HeldProps & { min?: string; max?: string }) {
  const { field } = useController({ control: control as UseFormReturn['control'], name });
  return <DayField {...props} name={name} ref={field.ref} value={(field.value as string | null | undefined) ?? null} onChange={field.onChange} onBlur={field.onBlur} />;
}

export function FormNumber({ control, name, ...props }: HeldProps) {
  const { field } = useController({ control: control as UseFormReturn['control'], name });
  return <NumberField {...props} name={name} ref={field.ref} value={(field.value as number | string | null | undefined) ?? null} onChange={field.onChange} onBlur={field.onBlur} />;
}

function resolverOf<S extends BodySchema>(schema: S): Resolver<z.input<S>, unknown, z.output<S>> {
  return (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { values: parsed.data as z.output<S>, errors: {} };
    const errors = {};
    for (const issue of parsed.error.issues) putError(errors, issue.path, fieldCodeOf(issue, isEmpty(valueAt(values, issue.path))));
    return { values: {}, errors };
  };
}

/** An empty control says nothing, whatever it was meant to hold. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, part) => (isRecord(at) ? at[String(part)] : undefined), values);
}

function putError(errors: Record<string, unknown>, path: readonly PropertyKey[], code: FieldCode): void {
  const names = path.length === 0 ? ['root'] : path.map(String);
  let at = errors;
  names.slice(0, -1).forEach((name, depth) => {
    // A list's errors are a list, so that they move and go with its rows.
    at = (at[name] ??= /^\d+$/.test(names[depth + 1] ?? '') ? [] : {}) as Record<string, unknown>;
  });
  const last = names.at(-1) ?? 'root';
  at[last] ??= { type: code, message: code };
}

/** Puts the server's field errors at their fields; false when none of them is on the screen. */
function showAtFields<V extends FieldValues, O>(form: UseFormReturn<V, unknown, O>, error: unknown, pointers: Readonly<Record<string, string>>, labels: ReadonlyMap<string, string>): boolean {
  if (!isProblem(error) || error.errors.length === 0) return false;
  let isShown = false;
  for (const { pointer, code } of error.errors) {
    const name = pointers[pointer] ?? pointer.replace(/^\/(body\/)?/, '').replaceAll('/', '.');
    const shown = labels.has(name) ? name : [...labels.keys()].find((known) => name.startsWith(`${known}.`));
    if (shown === undefined) continue;
    form.setError(shown as FieldPath<V>, { type: 'server', message: code });
    isShown = true;
  }
  return isShown;
}

function codeAt(errors: FieldErrors, name: string): string | undefined {
  let at: unknown = errors;
  for (const part of name.split('.')) at = isRecord(at) ? at[part] : undefined;
  return isRecord(at) ? firstMessage(at) : undefined;
}

function firstMessage(error: Record<string, unknown>): string | undefined {
  if (typeof error['message'] === 'string') return error['message'];
  if (isRecord(error['root'])) return firstMessage(error['root']);
  return undefined;
}

function entriesOf(errors: unknown, prefix: string, entry: (name: string, code: string) => SummaryEntry): SummaryEntry[] {
  if (!isRecord(errors)) return [];
  if (typeof errors['message'] === 'string') return [entry(prefix, errors['message'])];
  return Object.entries(errors).flatMap(([name, inner]) => (name === 'ref' ? [] : entriesOf(inner, prefix === '' ? name : `${prefix}.${name}`, entry)));
}

function labelAbove(labels: ReadonlyMap<string, string>, name: string): string | undefined {
  return labels.get(topOf(name));
}

function topOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Node);
}

function isFieldCode(code: string): code is FieldCode {
  return FIELD_CODES.some((known) => known === code);
}
