/** Asks the person to sign in again in place; whoever waits for it goes on afterwards. Nothing on the screen is lost. */

type Answer = (isSignedIn: boolean) => void;

let waiting: Answer[] = [];
let listeners: (() => void)[] = [];
let isHandled = false;

/** Resolves true once the person has signed in again, false when they gave up or nobody can ask them. */
export function askToSignIn(): Promise<boolean> {
  if (!isHandled) return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting.push(resolve);
    announce();
  });
}

export function isSignInAsked(): boolean {
  return waiting.length > 0;
}

export function answerSignIn(isSignedIn: boolean): void {
  const answers = waiting;
  waiting = [];
  announce();
  answers.forEach((answer) => answer(isSignedIn));
}

/** For the one dialog that can ask. */
export function onSignInAsked(listener: () => void): () => void {
  listeners = [...listeners, listener];
  isHandled = true;
  return () => {
    listeners = listeners.filter((known) => known !== listener);
    isHandled = listeners.length > 0;
    if (!isHandled) answerSignIn(false);
  };
}

function announce(): void {
  listeners.forEach((listener) => listener());
}
