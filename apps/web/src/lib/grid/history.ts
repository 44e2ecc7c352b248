/** Steps that can be taken back. */
export const STEPS_MAX = 50;

export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

export const begun = <State>(present: State): History<State> => ({ past: [], present, future: [] });

export function stepped<State>({ past, present }: History<State>, next: State): History<State> {
  return { past: [...past, present].slice(-STEPS_MAX), present: next, future: [] };
}

export function undone<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  return before === undefined ? history : { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

export function redone<State>(history: History<State>): History<State> {
  const [after, ...future] = history.future;
  return after === undefined ? history : { past: [...history.past, history.present], present: after, future };
}
