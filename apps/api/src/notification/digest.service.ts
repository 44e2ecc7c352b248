import type { NoticeContent } from '@app/contract';
import { mayRemind, recipientsOf, reportRungOn, taskRungOn, type Rung, type WorkingCalendar } from '@app/domain';
import { formatTime } from '@app/words';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { statusSettings } from '../assignment/facts.queries';
import { Clock } from '../config/clock';
import { Commits, type Act } from '../database/commit';
import { JOB } from './job';
import { Digest } from './digest.entity';
import { Reminder } from './reminder.entity';
import { markOf, missingReports, owedWork, reachable, sentReminders, type Owed } from './reminder.queries';
import { NO_CONTENT, tell } from './tell';

interface CommitteeRow {
  readonly id: string;
  readonly shortName: string;
  readonly timeZone: string;
}

interface Due {
  readonly owed: Owed;
  readonly rung: Rung;
  readonly number: number;
  readonly userIds: readonly string[];
}

/** Nothing is to be sent, or another process has sent it: the transaction is undone, and nothing is wrong. */
class NothingToSend extends Error {}

/** The ladder of reminders: on each working day one digest per person, whoever of the processes is first (R19). */
@Injectable()
export class DigestService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Sends what is due in every committee where it is time. */
  async run(): Promise<void> {
    for (const committee of await this.dataSource.query<CommitteeRow[]>('SELECT id, short_name AS "shortName", time_zone AS "timeZone" FROM committee ORDER BY id')) await this.runFor(committee);
  }

  private async runFor(committee: CommitteeRow): Promise<void> {
    const today = this.clock.today(committee.timeZone);
    const { calendar } = await statusSettings(this.dataSource, committee.id, today);
    if (!mayRemind({ on: today, time: formatTime(this.clock.now(committee.timeZone).toISOString(), committee.timeZone) }, calendar)) return;
    const done: unknown[] = await this.dataSource.query('SELECT 1 FROM reminder_run WHERE committee_id = $1 AND day = $2', [committee.id, today]);
    if (done.length > 0) return;
    try {
      await this.commits.run(JOB, (act) => sendDigests(act, committee, calendar));
    } catch (error) {
      if (!(error instanceof NothingToSend)) throw error;
    }
  }
}

async function sendDigests(act: Act, committee: CommitteeRow, calendar: WorkingCalendar): Promise<void> {
  // Whoever makes the row of the day sends; a second process waits here for the first, and finds it made.
  const made: unknown[] = await act.manager.query('INSERT INTO reminder_run (committee_id, day) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING day', [committee.id, act.today]);
  if (made.length === 0) throw new NothingToSend();
  const due = await dueNow(act, committee.id, calendar);
  if (due.length === 0) throw new NothingToSend();
  await act.manager.insert(Reminder, due.map(({ owed, rung, number, userIds }) => ({ id: uuidv7(), committeeId: committee.id, unitId: owed.unitId, assignmentId: owed.assignmentId, reportId: owed.reportId, rung, dueOn: owed.dueOn, number, day: act.today, recordedAt: act.now, sentBy: null, sentByName: null, recipientIds: [...userIds] })));
  const people = [...new Set(due.flatMap(({ userIds }) => userIds))];
  for (const userId of people) {
    const number = await keepDigest(act, committee.id, userId);
    await tell(act.manager, { committeeId: committee.id, userIds: [userId], kind: 'digest', content: { ...contentOf(due.filter(({ userIds }) => userIds.includes(userId))), number }, at: act.now });
  }
  act.record({ committeeId: committee.id, action: 'reminder.sent', objectType: 'committee', objectId: committee.id, objectLabel: committee.shortName, changes: { reminders: { before: null, after: due.length }, people: { before: null, after: people.length } } });
}

/** What no reminder of the rung in force has gone out for, with whom to tell today. */
async function dueNow(act: Act, committeeId: string, calendar: WorkingCalendar): Promise<Due[]> {
  const [work, reports, people, sent] = [
    await owedWork(act.manager, committeeId, act),
    await missingReports(act.manager, committeeId, act.today),
    await reachable(act.manager, committeeId, act.today),
    await sentReminders(act.manager, committeeId),
  ];
  return [...work, ...reports].flatMap((owed): Due[] => {
    const subject = owed.assignmentId ?? owed.reportId ?? '';
    const rung = owed.reportId === null ? taskRungOn(owed.dueOn, act.today, calendar) : reportRungOn(owed.dueOn, act.today, calendar);
    if (rung === null || sent.marks.has(markOf(subject, rung, owed.dueOn))) return [];
    const userIds = recipientsOf(rung, owed.unitId, people);
    return userIds.length === 0 ? [] : [{ owed, rung, number: (sent.counts.get(subject) ?? 0) + 1, userIds }];
  });
}

async function keepDigest(act: Act, committeeId: string, userId: string): Promise<number> {
  const number = (await act.manager.countBy(Digest, { committeeId, userId })) + 1;
  await act.manager.insert(Digest, { id: uuidv7(), committeeId, userId, day: act.today, number, recordedAt: act.now });
  return number;
}

export function contentOf(due: readonly Pick<Due, 'owed' | 'rung' | 'number'>[]): NoticeContent {
  return {
    ...NO_CONTENT,
    tasks: due.flatMap(({ owed: { task, unitName, dueOn }, rung, number }) => (task === null ? [] : [{ taskId: task.id, code: task.code, title: task.title, unitName, dueOn, rung, number }])),
    reports: due.flatMap(({ owed: { reportId, roundName, unitName, dueOn }, rung, number }) => (reportId === null || roundName === null ? [] : [{ reportId, roundName, unitName, dueOn, rung, number }])),
  };
}
