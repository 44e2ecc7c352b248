export const TASK_KINDS = ['dated', 'recurring', 'standing'] as const
export type TaskKind = (typeof TASK_KINDS)[number]
