import { createHash } from 'node:crypto';

/** What a unit said in one item, as far as the receipt vouches for it. */
export interface HashedItem {
  readonly taskCode: string;
  readonly versionNumber: number;
  readonly claim: string;
  readonly completedOn: string | null;
  readonly narrative: string;
  readonly percent: number | null;
  readonly difficulties: string | null;
  readonly proposals: string | null;
  readonly values: readonly { readonly name: string; readonly value: number | null }[];
  readonly milestones: readonly { readonly title: string; readonly reachedOn: string }[];
  readonly evidence: readonly { readonly title: string; readonly reference: string }[];
}

/** SHA-256, in hex, over the words of a submission in a fixed order: the same words always give the same hash. */
export function contentHash(items: readonly HashedItem[]): string {
  const canonical = [...items]
    .sort((one, other) => (one.taskCode < other.taskCode ? -1 : 1))
    .map(({ taskCode, versionNumber, claim, completedOn, narrative, percent, difficulties, proposals, values, milestones, evidence }) => [
      taskCode,
      versionNumber,
      claim,
      completedOn,
      narrative,
      percent,
      difficulties,
      proposals,
      values.map(({ name, value }) => [name, value]),
      evidence.map(({ title, reference }) => [title, reference]),
      // Only where there are some: words without milestones keep the hash they had before milestones were asked for.
      ...(milestones.length === 0 ? [] : [milestones.map(({ title, reachedOn }) => [title, reachedOn])]),
    ]);
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}
