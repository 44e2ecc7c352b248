import { listCommittees, listPlans, type Committee, type Me, type Plan } from '@app/contract';
import { can, type Permission } from '@app/domain';
import { queryOptions, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { call } from './api-client';
import { meQuery } from './me';
import { MissingWorkspace } from './missing-workspace';
import type { FrameSearch } from './search-params';

const committeesQuery = queryOptions({
  queryKey: [listCommittees.id, {}],
  queryFn: async ({ signal }) => (await call(listCommittees, { signal })).data.items,
  staleTime: 60_000,
});

/** Plans of the committee, newest half-year first; nothing where the person may not read plans. */
function plansQuery(committeeId: string | null, isAllowed: boolean) {
  return queryOptions({
    queryKey: [listPlans.id, { query: { committeeId, limit: 200 } }, 'frame'],
    queryFn: async ({ signal }): Promise<readonly Plan[]> =>
      committeeId === null || !isAllowed ? [] : (await call(listPlans, { query: { committeeId, limit: 200 }, signal })).data.items,
    staleTime: 60_000,
  });
}

export interface Session {
  readonly me: Me;
  /** The business day. */
  readonly today: string;
  readonly committees: readonly Committee[];
  /** The committee in the address, else the person's first; null for an administrator before any committee exists. */
  readonly committee: Committee | null;
  readonly plans: readonly Plan[];
  /** The plan in the address, else the one that covers today, else the newest. */
  readonly plan: Plan | null;
  /** Units for which the person acts in this committee. */
  readonly ownUnits: readonly { readonly id: string; readonly name: string }[];
  /** The same table as the server's guard; `unitId` for an act of one unit. */
  readonly can: (permission: Permission, unitId?: string | null) => boolean;
}

/** Everything a page needs to know of its reader. Suspends until known; only below the frame. */
export function useSession(): Session {
  const search: FrameSearch = useSearch({ strict: false });
  const { data: me } = useSuspenseQuery(meQuery);
  const guessed = search.committee ?? me.grants.find((grant) => grant.committeeId !== null)?.committeeId ?? null;
  const actor = useMemo(() => ({ userId: me.id, grants: me.grants }), [me]);
  const mayReadPlans = guessed !== null && can(actor, 'plan.read', { committeeId: guessed });
  const [{ data: committees }, { data: plans }] = useSuspenseQueries({ queries: [committeesQuery, plansQuery(guessed, mayReadPlans)] });
  return useMemo(() => {
    const committee = committees.find(({ id }) => id === guessed) ?? committees[0] ?? null;
    return {
      me,
      today: me.today,
      committees,
      committee,
      plans,
      plan: planAsked(plans, search.plan, me.today),
      ownUnits: ownUnitsOf(me, committee),
      can: (permission, unitId = null) => can(actor, permission, { committeeId: committee?.id ?? null, unitId }),
    };
  }, [me, actor, committees, plans, guessed, search.plan]);
}

/** The session of a page that makes no sense without a committee and a plan; the frame shows why when one is missing. */
export function useWorkspace(): Session & { committee: Committee; plan: Plan } {
  const session = useSession();
  const { committee, plan } = session;
  if (committee === null || plan === null) throw new MissingWorkspace();
  return { ...session, committee, plan };
}

/** The same for pages that need a committee and no plan. */
export function useCommittee(): Session & { committee: Committee } {
  const session = useSession();
  const { committee } = session;
  if (committee === null) throw new MissingWorkspace();
  return { ...session, committee };
}

function planAsked(plans: readonly Plan[], asked: string | undefined, today: string): Plan | null {
  return plans.find(({ id }) => id === asked) ?? plans.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? plans[0] ?? null;
}

function ownUnitsOf(me: Me, committee: Committee | null): { id: string; name: string }[] {
  const found = new Map<string, string>();
  for (const { committeeId, unitId, unitName } of me.grants) {
    if (unitId !== null && committeeId === committee?.id) found.set(unitId, unitName ?? '');
  }
  return [...found].map(([id, name]) => ({ id, name }));
}
