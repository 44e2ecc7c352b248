export const DISPOSITIONS = ['open', 'assigned', 'merged', 'standing', 'information', 'deferred'] as const
export type Disposition = (typeof DISPOSITIONS)[number]
