import { can, type Permission } from '@app/domain';
import type { Actor } from './actor';
import { notFound } from './problem';

/** Committees in which the person holds a role now; null for an installation-wide role. */
export function committeesOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap((grant) => grant.committeeId ?? []))];
}

export function isInstallationWide(actor: Actor): boolean {
  return actor.grants.some((grant) => grant.committeeId === null);
}

/** Throws 404 when the act is out of the person's reach here: another committee's or unit's object does not exist for them. */
export function reach(actor: Actor, permission: Permission, committeeId: string | null, unitId: string | null = null): void {
  if (!can(actor, permission, { committeeId, unitId })) throw notFound();
}

/** The units for which the person acts in a committee; null when a role there sees every unit (R17). */
export function ownUnits(actor: Actor, committeeId: string): string[] | null {
  const grants = actor.grants.filter((grant) => grant.committeeId === committeeId);
  const units = grants.flatMap((grant) => (grant.role === 'head' || grant.role === 'officer' ? (grant.unitId ?? []) : []));
  const seesAll = grants.some((grant) => grant.role !== 'head' && grant.role !== 'officer' && grant.role !== 'admin');
  return seesAll ? null : units;
}
