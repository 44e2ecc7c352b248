import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useFormats } from '../../lib/format';
import { isProblem } from '../../lib/problem';
import { useWords } from '../../lib/words';
import { Button, IconButton } from '../../ui/button';
import { TextField } from '../../ui/field';
import { problemWords } from '../../ui/problem-note';
import { Note } from '../../ui/surface';
import { useSignIn } from './credentials';

/** Name and password; a failure says one thing about both and leaves what was typed. */
export function SignInForm({ fixedUsername, onSignedIn }: { fixedUsername?: string; onSignedIn: () => void }) {
  const t = useWords();
  const signIn = useSignIn();
  const [username, setUsername] = useState(fixedUsername ?? '');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const passwordId = useId();

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    try {
      await signIn({ username, password });
      onSignedIn();
    } catch (error) {
      setProblem(error);
    } finally {
      setPending(false);
    }
  };

  return (
    <form className="stack" noValidate onSubmit={(event) => void handleSubmit(event)}>
      {problem !== null && <SignInProblem error={problem} />}
      {fixedUsername === undefined && <TextField label={t('auth.username')} value={username} autoComplete="username" autoCapitalize="none" spellCheck={false} onChange={(event) => setUsername(event.target.value)} />}
      <TextField
        id={passwordId}
        label={t('auth.password')}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        onKeyUp={(event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))}
        hint={hasCapsLock ? t('auth.capsLock') : undefined}
        after={<IconButton icon={isShown ? 'hide' : 'show'} label={t(isShown ? 'auth.hidePassword' : 'auth.showPassword')} aria-controls={passwordId} onClick={() => setShown(!isShown)} />}
      />
      <Button look="primary" type="submit" isPending={isPending}>{t(isPending ? 'auth.submitting' : 'auth.submit')}</Button>
    </form>
  );
}

function SignInProblem({ error }: { error: unknown }) {
  const t = useWords();
  const formats = useFormats();
  const { title, detail } = problemWords(t, error);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), [error]);
  const waitSeconds = isProblem(error, 'locked-out') ? error.retryAfterSeconds : null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Note tone="bad" isAlert>
        <b>{title}</b>
        <p>{waitSeconds === null ? detail : t('auth.lockedUntil', { time: formats.time(new Date(Date.now() + waitSeconds * 1000).toISOString()) })}</p>
      </Note>
    </div>
  );
}
