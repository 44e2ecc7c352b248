import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import './surface.css';

/** A card. With a title it is a named region. */
export function Card({ title, detail, actions, isPadded = true, children }: { title?: ReactNode; detail?: ReactNode; actions?: ReactNode; isPadded?: boolean; children: ReactNode }) {
  const titleId = useId();
  const className = isPadded ? 'card padded' : 'card';
  if (!title) return <div className={className}>{children}</div>;
  return (
    <section className={className} aria-labelledby={titleId}>
      <div className="card-head">
        <div>
          <h2 id={titleId}>{title}</h2>
          {detail && <p>{detail}</p>}
        </div>
        {actions && <div className="bar">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A list of labelled facts; empty ones are left out by the caller or drawn as a dash (R10). */
export function Facts({ facts }: { facts: readonly { readonly label: ReactNode; readonly value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value }, at) => (
        <div key={at}><dt>{label}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}

/** A filter that is on or off. */
export function Chip({ isPressed, children, ...rest }: { isPressed: boolean } & ComponentProps<'button'>) {
  return (
    <button type="button" {...rest} className="chip" aria-pressed={isPressed}>
      {isPressed && <Icon name="check" isSmall />}
      {children}
    </button>
  );
}

export type NoteTone = 'info' | 'warn' | 'bad' | 'good';
const NOTE_ICON = { info: 'info', warn: 'warning', bad: 'warning', good: 'check' } as const satisfies Record<NoteTone, IconName>;

/** A message in the page. `isAlert` is spoken at once: for what just happened, not for what was there on arrival. */
export function Note({ tone = 'info', isAlert = false, icon, children }: { tone?: NoteTone; isAlert?: boolean; icon?: IconName; children: ReactNode }) {
  return (
    <div className={`note ${tone === 'info' ? '' : tone}`} role={isAlert ? 'alert' : undefined}>
      <Icon name={icon ?? NOTE_ICON[tone]} />
      <div>{children}</div>
    </div>
  );
}
