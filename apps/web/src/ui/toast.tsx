import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useWords } from '../lib/words';
import { Button, IconButton } from './button';
import { Icon } from './icon';
import './toast.css';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly onUndo?: (() => void) | undefined;
}

const SHOWN_MS = 6_000;
/** Undo needs time to be found. */
const SHOWN_WITH_UNDO_MS = 15_000;

const ToastContext = createContext<((text: string, options?: { onUndo?: () => void }) => void) | null>(null);

let lastId = 0;

/** Says in passing that something was done. Never for errors: those stay where they happened. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useWords();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  const say = useCallback(
    (text: string, options: { onUndo?: () => void } = {}) => {
      const id = ++lastId;
      setToasts((shown) => [...shown.slice(-2), { id, text, onUndo: options.onUndo }]);
      setTimeout(() => drop(id), options.onUndo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
    },
    [drop],
  );
  const value = useMemo(() => say, [say]);
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map(({ id, text, onUndo }) => (
          <div className="toast" key={id}>
            <Icon name="check" />
            <span>{text}</span>
            {onUndo && (
              <Button
                isSmall
                onClick={() => {
                  drop(id);
                  onUndo();
                }}
              >
                {t('common.action.undo')}
              </Button>
            )}
            <IconButton icon="close" label={t('common.action.close')} onClick={() => drop(id)} />
          </div>
        ))}
      </div>
    </ToastContext>
  );
}

/** `const toast = useToast(); toast(t('common.state.saved'))`. */
export function useToast() {
  const say = use(ToastContext);
  if (say === null) throw new Error('ToastProvider is missing');
  return say;
}
