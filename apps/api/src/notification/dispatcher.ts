import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../config/clock';
import { Commits } from '../database/commit';
import { JOB } from './job';
import { NO_CONTENT, tell } from './tell';

interface Message {
  readonly id: string;
  readonly committeeId: string | null;
  readonly kind: string;
  readonly payload: Record<string, string>;
  readonly failedCount: number;
}

const BATCH = 50;
/** A row that fails so often is given up. */
const ATTEMPTS = 8;

/** Tells people of what acts left in the outbox: each row once, by whichever process holds it. Kinds nobody is told of are only marked. */
@Injectable()
export class Dispatcher {
  private readonly logger = new Logger(Dispatcher.name);

  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** The number of rows delivered; none means that no more wait, or only such as failed just now. */
  async deliver(): Promise<number> {
    const { delivered, givenUp } = await this.dataSource.transaction(async (manager) => {
      const messages = await manager.query<Message[]>(
        `SELECT id, committee_id AS "committeeId", kind, payload, failed_count AS "failedCount" FROM outbox
         WHERE delivered_at IS NULL AND given_up_at IS NULL ORDER BY failed_count, created_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      const failed: Message[] = [];
      for (const message of messages) if (!(await this.isTold(manager, message))) failed.push(message);
      const delivered = messages.filter((message) => !failed.includes(message));
      const givenUp = failed.filter(({ failedCount }) => failedCount + 1 >= ATTEMPTS);
      await manager.query('UPDATE outbox SET delivered_at = now() WHERE id = ANY($1)', [delivered.map(({ id }) => id)]);
      await manager.query('UPDATE outbox SET failed_count = failed_count + 1, given_up_at = CASE WHEN id = ANY($2) THEN now() END WHERE id = ANY($1)', [failed.map(({ id }) => id), givenUp.map(({ id }) => id)]);
      return { delivered, givenUp };
    });
    // Administrators read of it in the audit trail.
    for (const { id, committeeId, kind } of givenUp) await this.commits.run(JOB, async (act) => act.record({ committeeId, action: 'notice.given-up', objectType: 'notice', objectId: id, objectLabel: kind }));
    return delivered.length;
  }

  /** In a savepoint of its own: a row that fails takes nothing of the others with it. */
  private async isTold(manager: EntityManager, message: Message): Promise<boolean> {
    try {
      await manager.transaction((inner) => this.tellOf(inner, message));
      return true;
    } catch (error) {
      this.logger.error(`What "${message.kind}" (${message.id}) left to tell failed, time ${String(message.failedCount + 1)} of ${String(ATTEMPTS)}. ${String(error)}`);
      return false;
    }
  }

  private async tellOf(manager: EntityManager, { committeeId, kind, payload }: Message): Promise<void> {
    if (committeeId === null) return;
    if (kind === 'report.submitted') await this.receipt(manager, committeeId, payload['submissionId'] ?? '');
    if (kind === 'report.sent-to-head') await this.insideUnit(manager, committeeId, { unitId: payload['unitId'] ?? '', role: 'head', kind: 'with-head', note: payload['roundName'] ?? null });
    if (kind === 'report.sent-back') await this.insideUnit(manager, committeeId, { unitId: payload['unitId'] ?? '', role: 'officer', kind: 'sent-back', note: payload['reason'] ?? null });
    if (kind === 'report-item.returned') await this.returned(manager, committeeId, payload['itemId'] ?? '');
  }

  /** The receipt goes to whoever sent: number, moment and content hash, none of the words. */
  private async receipt(manager: EntityManager, committeeId: string, submissionId: string): Promise<void> {
    const [row] = await manager.query<{ number: string; contentHash: string; submittedBy: string; itemCount: number }[]>(
      `SELECT s.number, s.content_hash AS "contentHash", s.submitted_by AS "submittedBy", (SELECT count(*)::int FROM report_item WHERE submission_id = s.id) AS "itemCount" FROM submission s WHERE s.id = $1`,
      [submissionId],
    );
    if (row === undefined) return;
    const { submittedBy, ...submission } = row;
    await tell(manager, { committeeId, userIds: [submittedBy], kind: 'receipt', content: { ...NO_CONTENT, submission: { id: submissionId, ...submission } }, at: this.clock.now() });
  }

  /** Drafts on their way between focal point and head stay inside the unit. */
  private async insideUnit(manager: EntityManager, committeeId: string, { unitId, role, kind, note }: { unitId: string; role: 'head' | 'officer'; kind: 'with-head' | 'sent-back'; note: string | null }): Promise<void> {
    const rows = await manager.query<{ id: string }[]>(`SELECT DISTINCT user_id AS id FROM role_grant WHERE committee_id = $1 AND unit_id = $2 AND role = $3 AND from_on <= $4 AND (to_on IS NULL OR to_on > $4)`, [committeeId, unitId, role, this.clock.today()]);
    await tell(manager, { committeeId, userIds: rows.map(({ id }) => id), kind, content: { ...NO_CONTENT, note }, at: this.clock.now() });
  }

  /** R6: the author and the head of the unit learn that something came back; why is read in the app. */
  private async returned(manager: EntityManager, committeeId: string, itemId: string): Promise<void> {
    const [row] = await manager.query<{ assignmentId: string; code: string; title: string; userIds: string[] }[]>(
      `SELECT i.assignment_id AS "assignmentId", t.code, t.title,
              array(SELECT s.submitted_by UNION SELECT g.user_id FROM role_grant g WHERE g.committee_id = $2 AND g.unit_id = s.unit_id AND g.role = 'head' AND g.from_on <= $3 AND (g.to_on IS NULL OR g.to_on > $3)) AS "userIds"
       FROM report_item i JOIN submission s ON s.id = i.submission_id JOIN assignment a ON a.id = i.assignment_id JOIN task t ON t.id = a.task_id WHERE i.id = $1`,
      [itemId, committeeId, this.clock.today()],
    );
    if (row === undefined) return;
    const { userIds, ...returned } = row;
    await tell(manager, { committeeId, userIds, kind: 'returned', content: { ...NO_CONTENT, returned }, at: this.clock.now() });
  }
}
