import type { RuleCode } from './rule';

/** Kinds of files a unit may show for its words, by their usual ending. */
export const FILE_TYPES = ['pdf', 'png', 'jpg', 'docx', 'xlsx', 'txt', 'zip'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** So many files may stand beside one report; more belong into a zip. */
export const FILES_MAX = 30;

/** The type that the ending of a name promises, or null when it is none of ours. */
export function typeInName(name: string): FileType | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === 'jpeg') return 'jpg';
  return FILE_TYPES.find((type) => type === ending) ?? null;
}

/** Why another file cannot be added to the draft of an assignment. Null = it can. `count` is the number of files that stand there. */
export function whyNotAddFile(facts: { count: number; isSpeakable: boolean }): RuleCode | null {
  if (!facts.isSpeakable) return 'state-does-not-allow';
  return facts.count >= FILES_MAX ? 'too-many-files' : null;
}
