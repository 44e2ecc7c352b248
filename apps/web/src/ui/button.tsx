import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ComponentProps, MouseEvent, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon';
import './button.css';

export type ButtonLook = 'plain' | 'primary' | 'quiet' | 'danger' | 'danger-now';

interface Look {
  readonly look?: ButtonLook;
  readonly isSmall?: boolean;
  readonly icon?: IconName;
}

function classOf({ look = 'plain', isSmall = false }: Look): string {
  return ['btn', look === 'plain' ? '' : look, isSmall ? 'small' : ''].filter(Boolean).join(' ');
}

/**
 * A button stays focusable while it is pending or disabled (aria-disabled), so that focus is not lost and a screen
 * reader can learn why: give `describedBy` the id of the reason.
 */
export function Button({
  look,
  isSmall,
  icon,
  isPending = false,
  isDisabled = false,
  describedBy,
  onClick,
  children,
  ...rest
}: Look & { isPending?: boolean; isDisabled?: boolean; describedBy?: string } & Omit<ComponentProps<'button'>, 'disabled'>) {
  const isOff = isPending || isDisabled;
  const handleClick = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, isSmall })}
      aria-disabled={isOff || undefined}
      aria-describedby={describedBy}
      onClick={handleClick}
    >
      {isPending ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} isSmall={isSmall ?? false} />}
      {children}
    </button>
  );
}

/** Only an icon to see, a name to hear. */
export function IconButton({ icon, label, ...rest }: { icon: IconName; label: string } & Omit<ComponentProps<'button'>, 'aria-label'>) {
  return (
    <button type="button" {...rest} className="icon-btn" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}

function LookAnchor({ look, isSmall, icon, children, ref, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement>; children?: ReactNode }) {
  return (
    <a {...rest} ref={ref} className={classOf({ look, isSmall })}>
      {icon && <Icon name={icon} isSmall={isSmall ?? false} />}
      {children}
    </a>
  );
}

/** A link that looks like a button: `<ButtonLink to={paths.taskNew} look="primary">`. */
export const ButtonLink = createLink(LookAnchor);

/** The same for addresses outside the router, such as downloads. */
export const ButtonAnchor = LookAnchor;
