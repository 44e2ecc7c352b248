import type { Dashboard, DashboardUnit } from '@app/contract';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useFormats } from '../../lib/format';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { KeyFigures } from './key-figures';
import { turned } from './present-keys';
import { overdueOf, type Entry } from './reading';
import './present.css';

const OVERDUE_A_SCREEN = 5;
const UNITS_A_SCREEN = 10;

interface Screen {
  readonly key: string;
  readonly title: string;
  readonly content: ReactNode;
}

/** For the wall of a meeting room: one block a screen, nothing to scroll or to point at, the day always in sight. */
export function Present({ data, onClose }: { data: Dashboard; onClose: () => void }) {
  const t = useWords();
  const formats = useFormats();
  const ref = useRef<HTMLDialogElement>(null);
  const screens = useScreens(data);
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, screens.length - 1);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    dialog?.focus();
    return () => dialog?.close();
  }, []);
  const handleKey = (event: KeyboardEvent) => {
    // A button keeps its own space bar.
    if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
    const next = turned(event.key, at, screens.length);
    if (next === null) return;
    event.preventDefault();
    // What had the focus goes with its screen; the keys must not go with it.
    ref.current?.focus();
    setAt(next);
  };
  const screen = screens[at];
  return (
    <dialog ref={ref} tabIndex={-1} className="present" aria-label={t('dashboard.present')} onKeyDown={handleKey} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <header>
        <h2 aria-live="polite">{screen?.title}</h2>
        <b className="num">{t('dashboard.asOf.label')} {formats.day(data.effectiveOn)}</b>
      </header>
      <div className="present-body">{screen?.content}</div>
      <footer>
        <span>{data.planName}</span>
        <span className="grow" />
        <span className="num">{t('dashboard.presenting.place', { at: at + 1, count: screens.length })}</span>
        <IconButton icon="back" label={t('dashboard.presenting.previous')} onClick={() => setAt(Math.max(at - 1, 0))} />
        <IconButton icon="right" label={t('dashboard.presenting.next')} onClick={() => setAt(Math.min(at + 1, screens.length - 1))} />
        <Button onClick={onClose} title={t('dashboard.presenting.keys')}>{t('dashboard.leavePresent')}</Button>
      </footer>
    </dialog>
  );
}

function useScreens(data: Dashboard): Screen[] {
  const t = useWords();
  const units = data.units.filter(({ totals }) => totals.total > 0);
  return [
    { key: 'figures', title: t('figures.title'), content: <KeyFigures data={data} /> },
    ...chunks(overdueOf(data), OVERDUE_A_SCREEN).map((entries, part) => ({ key: `overdue-${part}`, title: t('dashboard.overdue.title'), content: <OverdueScreen entries={entries} /> })),
    ...chunks(units, UNITS_A_SCREEN).map((some, part) => ({ key: `units-${part}`, title: t('dashboard.units.title'), content: <UnitsScreen units={some} /> })),
  ];
}

function OverdueScreen({ entries }: { entries: readonly Entry[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <ul className="present-overdue">
      {entries.map(({ cell, task, unit }) => (
        <li key={cell.assignmentId}>
          <b className="num">{formats.number(cell.status?.workingDaysLate ?? null)}</b>
          <div>{task.code}. {task.title}<div className="sub">{t('dashboard.overdue.line', { unit: unit.name, day: formats.day(cell.due.dueOn) })}</div></div>
        </li>
      ))}
    </ul>
  );
}

function UnitsScreen({ units }: { units: readonly DashboardUnit[] }) {
  const t = useWords();
  const formats = useFormats();
  return (
    <table className="present-units">
      <caption className="vh">{t('dashboard.units.title')}</caption>
      <thead><tr><th scope="col">{t('matrix.units')}</th><th scope="col">{t('matrix.doneOfDue')}</th><th scope="col">{t('figures.overdue')}</th></tr></thead>
      <tbody>
        {units.map(({ id, shortName, completionOfDue, totals }) => (
          <tr key={id}>
            <th scope="row">{shortName}</th>
            <td className="num">{completionOfDue === null ? t('common.missing') : `${completionOfDue.numerator}/${completionOfDue.denominator}`}</td>
            <td className={totals.overdue > 0 ? 'num bad' : 'num'}>{formats.number(totals.overdue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) => items.slice(part * size, (part + 1) * size));
}
