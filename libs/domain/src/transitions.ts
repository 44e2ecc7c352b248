/**
 * A state table: for each state, the actions it allows and where each leads.
 * A list of targets means "back to the one it came from", which must be among them.
 */
export type TransitionTable<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Action, State | readonly State[]>>>>
>;

/** The state an action leads to, or null when the table does not allow it. `cameFrom` is needed only by actions that lead back. */
export function next<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  from: State,
  action: Action,
  cameFrom?: State | null,
): State | null {
  const target: State | readonly State[] | undefined = table[from][action];
  if (target === undefined) return null;
  if (typeof target === 'string') return target;
  return cameFrom !== undefined && cameFrom !== null && target.includes(cameFrom) ? cameFrom : null;
}

/** The actions a state allows, in the order of the table. */
export function actionsFrom<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  from: State,
): Action[] {
  return Object.keys(table[from]) as Action[];
}

/** What is wrong with a table seen from its first state: states nobody can reach, targets it does not know, states that nothing leaves. */
export function inspectTable<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  first: State,
): { unreachable: State[]; unknownTargets: string[]; final: State[] } {
  const states = Object.keys(table) as State[];
  const known = new Set<string>(states);
  const reached = new Set<State>([first]);
  const unknownTargets = new Set<string>();
  const queue: State[] = [first];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const target of targetsOf(table, state)) {
      if (reached.has(target) || !known.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  for (const state of states) {
    for (const target of targetsOf(table, state)) if (!known.has(target)) unknownTargets.add(target);
  }
  return {
    unreachable: states.filter((state) => !reached.has(state)),
    unknownTargets: [...unknownTargets],
    final: states.filter((state) => targetsOf(table, state).length === 0),
  };
}

function targetsOf<State extends string, Action extends string>(
  table: TransitionTable<State, Action>,
  state: State,
): State[] {
  return (Object.values(table[state]) as (State | readonly State[])[]).flat() as State[];
}
