import type { Summary } from '@app/contract';
import { compareWithNow, rolesWith, type Permission, type SummaryFaults } from '@app/domain';
import type { Act, AuditInput } from '../../database/commit';
import { roleIn, type Actor } from '../../http/actor';
import { notFound } from '../../http/problem';
import { reach } from '../../http/scope';
import { composedSections, placesToWrite } from './stored-paper';
import { SummaryVersion } from './summary-version.entity';

/** The version, held until the end of the act; another committee's does not exist for the person. */
export async function lockSummary(act: Act, actor: Actor, versionId: string, permission: Permission): Promise<SummaryVersion> {
  const found = await act.manager.findOne(SummaryVersion, { where: { id: versionId }, lock: { mode: 'pessimistic_write' } });
  if (found === null) throw notFound();
  reach(actor, permission, found.committeeId);
  return found;
}

/** What of the text would go out wrong, measured at what the rules say now. */
export function faultsOf({ content }: SummaryVersion, now: Summary): SummaryFaults {
  const { stale, arrived } = compareWithNow(content, composedSections(now));
  return { staleCount: stale.length + arrived.length, toWriteCount: placesToWrite(content) };
}

type Trace = { readonly by: Permission } & Pick<AuditInput, 'action'> & Partial<Pick<AuditInput, 'reason' | 'changes'>>;

/** One entry of the trail about a version. */
export function recordSummary(act: Act, actor: Actor, { id, committeeId, paper, number }: SummaryVersion, { by, ...trace }: Trace): void {
  act.record({ committeeId, objectType: 'summary', objectId: id, objectLabel: `${paper.fileName} (${String(number)})`, actorRole: roleIn(actor, committeeId, rolesWith(by)), ...trace });
}
