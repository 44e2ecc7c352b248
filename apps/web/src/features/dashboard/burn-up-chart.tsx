import type { BurnUp, BurnUpPoint } from '@app/contract';
import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useFormats } from '../../lib/format';
import { useWidth } from '../../lib/width';
import { useWords } from '../../lib/words';
import { apart, HEIGHT, nearestPoint, scaleOf, stepPath, type LineName, type Scale } from './burn-up-scale';

const WIDTH = 640;
const NAME_WIDTH = 116;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10, Home: -Infinity, End: Infinity };

/** Three lines by the day; the arrow keys and the pointer go from point to point, and the words of the point stand below. */
export function BurnUpChart({ data, at, onMove }: { data: BurnUp; at: number; onMove: (at: number) => void }) {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, WIDTH);
  const scale = scaleOf(data, width);
  const { points } = data;
  const point = points[at];
  const words = usePointWords();
  const handleKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(Math.min(points.length - 1, Math.max(0, at + step)));
  };
  const handlePointer = (event: PointerEvent<HTMLElement>) => onMove(nearestPoint(points, event.clientX - event.currentTarget.getBoundingClientRect().left, scale));
  return (
    <>
      <div className="burn-up" ref={box} role="slider" tabIndex={0} aria-label={t('dashboard.burnUp.choose')} aria-orientation="horizontal" aria-valuemin={0} aria-valuemax={points.length - 1} aria-valuenow={at} aria-valuetext={point && words(point)} onKeyDown={handleKey} onPointerMove={handlePointer} onPointerDown={handlePointer}>
        <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          <Axes scale={scale} data={data} />
          {(['planned', 'claimed', 'accepted'] as const).map((line) => <path key={line} className={`line ${line}`} d={stepPath(points, line, scale)} />)}
          {point && <Rule point={point} scale={scale} />}
          <Labels data={data} scale={scale} />
        </svg>
      </div>
      <p className="sm num burn-up-point">{point && words(point)}</p>
    </>
  );
}

/** What a point says. */
export function usePointWords(): (point: BurnUpPoint) => string {
  const t = useWords();
  const formats = useFormats();
  return ({ on, planned, claimed, accepted }) => {
    const day = formats.day(on);
    return claimed === null || accepted === null ? t('dashboard.burnUp.ahead', { day, planned }) : t('dashboard.burnUp.point', { day, planned, claimed, accepted });
  };
}

function Axes({ scale: { x, y, counts, months, right, bottom }, data }: { scale: Scale; data: BurnUp }) {
  const formats = useFormats();
  const left = x(data.startsOn);
  return (
    <g className="axes">
      {counts.map((count) => <g key={count}><path d={`M${left} ${y(count)}H${right}`} /><text x={left - 8} y={y(count) + 5} textAnchor="end">{formats.number(count)}</text></g>)}
      {months.map((day) => <text key={day} x={x(day)} y={bottom + 20} textAnchor="middle">{formats.shortDay(day)}</text>)}
    </g>
  );
}

function Rule({ point, scale: { x, y, bottom } }: { point: BurnUpPoint; scale: Scale }) {
  const at = x(point.on);
  return (
    <g>
      <path className="rule" d={`M${at} 12V${bottom}`} />
      <circle className="dot planned" cx={at} cy={y(point.planned)} r="4" />
      {point.claimed !== null && <rect className="dot claimed" x={at - 4} y={y(point.claimed) - 4} width="8" height="8" />}
      {point.accepted !== null && <circle className="dot accepted" cx={at} cy={y(point.accepted)} r="4.5" />}
    </g>
  );
}

/** Each line is named at its end: no legend to look up. */
function Labels({ data: { points, effectiveOn, endsOn }, scale }: { data: BurnUp; scale: Scale }) {
  const t = useWords();
  const now = points.find(({ on }) => on === effectiveOn);
  const end = points.at(-1);
  if (now?.claimed == null || now.accepted === null || end === undefined) return null;
  const at = scale.x(now.on);
  const isRoomy = scale.right - at > NAME_WIDTH;
  const names: readonly { line: LineName; count: number; at: number; anchor: 'start' | 'end' }[] = [
    { line: 'planned', count: end.planned, at: scale.right, anchor: 'end' },
    { line: 'claimed', count: now.claimed, at: isRoomy ? at + 10 : at - 10, anchor: isRoomy ? 'start' : 'end' },
    { line: 'accepted', count: now.accepted, at: isRoomy ? at + 10 : at - 10, anchor: isRoomy ? 'start' : 'end' },
  ];
  // After their ends; where the days to come leave no room, above all lines, which have been lower before.
  const highest = scale.y(Math.max(now.planned, now.claimed));
  const [claimedAt = 0, acceptedAt = 0] = isRoomy ? apart([scale.y(now.claimed) + 5, scale.y(now.accepted) + 6], scale.bottom - 4) : [highest - 32, highest - 14];
  const heights: Record<LineName, number> = { planned: scale.y(end.planned) - 7, claimed: claimedAt, accepted: acceptedAt };
  return names.map(({ line, count, at: place, anchor }) => (
    <text key={line} className={`name ${line}`} x={place} y={heights[line]} textAnchor={anchor}>{t(`dashboard.burnUp.${line === 'planned' && endsOn > effectiveOn ? 'plannedEnd' : line}`)} {count}</text>
  ));
}
