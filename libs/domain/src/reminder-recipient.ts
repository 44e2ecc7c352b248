import type { Rung } from './reminder';

/** Seats on the committee that the ladder names. */
export type CommitteePost = 'head' | 'standing-deputy';

/** Who is told at a rung: roles of the unit that owes, and seats of the committee. */
export type Recipients = { unitRoles: readonly ('officer' | 'head')[]; posts: readonly CommitteePost[] };

const BOTH = ['officer', 'head'] as const;

/** R19: who is told at each rung. Where a unit has nobody in the roles named, whoever acts for it is told instead. */
export const RECIPIENTS: Readonly<Record<Rung, Recipients>> = {
  'before-10': { unitRoles: ['officer'], posts: [] },
  'before-5': { unitRoles: ['officer'], posts: [] },
  'before-2': { unitRoles: BOTH, posts: [] },
  'overdue-1': { unitRoles: ['head'], posts: [] },
  'overdue-5': { unitRoles: ['head'], posts: ['standing-deputy'] },
  'overdue-10': { unitRoles: ['head'], posts: ['head'] },
  'report-before-2': { unitRoles: BOTH, posts: [] },
  'report-due': { unitRoles: BOTH, posts: [] },
  'report-overdue-1': { unitRoles: BOTH, posts: [] },
  nudge: { unitRoles: BOTH, posts: [] },
};

/** Somebody who can be told: a role of a unit, or a seat of the committee, held on the day of sending. */
export type Reachable = { userId: string; unitId: string | null; role: 'officer' | 'head' | null; post: CommitteePost | null };

/** The people to tell at a rung about what this unit owes, each once. */
export function recipientsOf(rung: Rung, unitId: string, people: readonly Reachable[]): string[] {
  const { unitRoles, posts } = RECIPIENTS[rung];
  const ofUnit = people.filter((one) => one.unitId === unitId && one.role !== null);
  const named = ofUnit.filter(({ role }) => role !== null && unitRoles.includes(role));
  const seated = people.filter(({ post }) => post !== null && posts.includes(post));
  return [...new Set([...(named.length > 0 ? named : ofUnit), ...seated].map(({ userId }) => userId))];
}
