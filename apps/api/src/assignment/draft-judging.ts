import type { EditTask, FieldError } from '@app/contract';
import { Theme } from '../committee/theme.entity';
import type { Act } from '../database/commit';

/** What a task of the committee may point to today. */
export interface CommitteeThings {
  readonly themeIds: ReadonlySet<string>;
  readonly unitIds: ReadonlySet<string>;
}

export async function committeeThings(act: Act, committeeId: string): Promise<CommitteeThings> {
  const themes = await act.manager.find(Theme, { where: { committeeId }, select: { id: true } });
  const units = await act.manager.query<{ unit_id: string }[]>('SELECT unit_id FROM committee_unit WHERE committee_id = $1 AND from_on <= $2 AND (to_on IS NULL OR to_on > $2)', [committeeId, act.today]);
  return { themeIds: new Set(themes.map(({ id }) => id)), unitIds: new Set(units.map(({ unit_id: id }) => id)) };
}

/** Themes and units must be the same committee's, and a unit must belong to it today. */
export function foreignErrors({ themeIds, unitIds }: CommitteeThings, input: Pick<EditTask, 'themeId' | 'leadUnitId' | 'coordinatingUnitIds'>): FieldError[] {
  const { themeId, leadUnitId, coordinatingUnitIds = [] } = input;
  return [
    ...(themeId !== undefined && !themeIds.has(themeId) ? [{ pointer: '/themeId', code: 'unknown-object' as const }] : []),
    ...(leadUnitId && !unitIds.has(leadUnitId) ? [{ pointer: '/leadUnitId', code: 'unknown-unit' as const }] : []),
    ...coordinatingUnitIds.flatMap((id, at) => (unitIds.has(id) ? [] : [{ pointer: `/coordinatingUnitIds/${String(at)}`, code: 'unknown-unit' as const }])),
  ];
}
