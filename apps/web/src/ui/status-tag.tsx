import type { Status } from '@app/contract';
import type { COORDINATING_STATES, CORNER_MARKS, SHOWN_STATUSES } from '@app/domain';
import type { Words } from '@app/words';
import { useWords } from '../lib/words';
import './status-tag.css';

export type ShownStatus = (typeof SHOWN_STATUSES)[number];
export type CornerMark = (typeof CORNER_MARKS)[number];
export type CoordinatingState = (typeof COORDINATING_STATES)[number];

/** Glyph and tone of each status; the only table that joins a status to a picture. */
const GLYPH = {
  'completed-on-time': 'done',
  'completed-late': 'late',
  overdue: 'over',
  'due-soon': 'soon',
  silent: 'quiet',
  'awaiting-confirmation': 'wait',
  'in-progress': 'doing',
  'not-started': 'none',
  standing: 'standing',
  'not-counted': 'off',
} as const satisfies Record<ShownStatus, string>;

const toneOf = (shown: ShownStatus) => (shown === 'standing' ? 'none' : GLYPH[shown]);

/** The word with its number: "Quá hạn 11 ngày làm việc". One sentence for tags, tooltips and screen readers. */
export function statusWord(t: Words, status: Status): string {
  const { shown, workingDaysLate, workingDaysLeft, silentDays } = status;
  if (shown === 'overdue' && workingDaysLate !== null) return t('status.overdueBy', { days: workingDaysLate });
  if (shown === 'due-soon' && workingDaysLeft !== null) return workingDaysLeft === 0 ? t('status.dueToday') : t('status.dueIn', { days: workingDaysLeft });
  if (shown === 'silent' && silentDays !== null) return t('status.silentFor', { days: silentDays });
  return t(`status.${shown}`);
}

/** A status as a tile. Give `label` where no word stands beside it; without one it is decoration. */
export function StatusTile({ shown, marks = [], label, isBig = false }: { shown: ShownStatus; marks?: readonly CornerMark[]; label?: string; isBig?: boolean }) {
  return (
    <span className={`g g-${toneOf(shown)}${isBig ? ' big' : ''}`} {...spoken(label)}>
      <svg aria-hidden="true"><use href={`#g-${GLYPH[shown]}`} /></svg>
      {marks.map((mark) => <MarkGlyph key={mark} mark={mark} />)}
    </span>
  );
}

/** A coordinating unit's part: small and outlined, so that it is never taken for a lead's status. */
export function CoordinatingTile({ state, label }: { state: CoordinatingState; label?: string }) {
  return (
    <span className={`co ${state}`} {...spoken(label)}>
      {state !== 'requested' && <svg aria-hidden="true"><use href={`#c-${state}`} /></svg>}
    </span>
  );
}

export function MarkGlyph({ mark }: { mark: CornerMark }) {
  return <span className={`m ${mark}`} aria-hidden="true"><svg><use href={`#m-${mark}`} /></svg></span>;
}

/** Tile and word of a lead's status. */
export function StatusTag({ status }: { status: Status }) {
  const t = useWords();
  return (
    <span className={`tag t-${toneOf(status.shown)}`}>
      <StatusTile shown={status.shown} />
      {statusWord(t, status)}
    </span>
  );
}

export function CoordinatingTag({ state }: { state: CoordinatingState }) {
  const t = useWords();
  return (
    <span className={`tag t-${state === 'disputed' ? 'soon' : 'none'}`}>
      <CoordinatingTile state={state} />
      {t(`coordinatingState.${state}`)}
    </span>
  );
}

/** The corner marks in words, beside a tag. */
export function MarkWords({ marks }: { marks: readonly CornerMark[] }) {
  const t = useWords();
  if (marks.length === 0) return null;
  return (
    <span className="marks">
      {marks.map((mark) => <span key={mark}><MarkGlyph mark={mark} />{t(`mark.${mark}`)}</span>)}
    </span>
  );
}

/** What every shape means, in the order people ask for. */
export function StatusLegend({ shown, coordinating, marks }: { shown: readonly ShownStatus[]; coordinating: readonly CoordinatingState[]; marks: readonly CornerMark[] }) {
  const t = useWords();
  return (
    <dl className="legend">
      <div>
        <dt>{t('status.title')}</dt>
        <dd><ul>{shown.map((one) => <li key={one}><StatusTile shown={one} />{t(`status.${one}`)}</li>)}</ul></dd>
      </div>
      <div>
        <dt>{t('coordinatingState.title')}</dt>
        <dd><ul>{coordinating.map((one) => <li key={one}><CoordinatingTile state={one} />{t(`coordinatingState.${one}`)}</li>)}</ul></dd>
      </div>
      <div>
        <dt>{t('mark.title')}</dt>
        <dd><ul>{marks.map((one) => <li key={one}><MarkGlyph mark={one} />{t(`mark.${one}`)}</li>)}</ul></dd>
      </div>
    </dl>
  );
}

function spoken(label: string | undefined) {
  return label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label, title: label };
}
