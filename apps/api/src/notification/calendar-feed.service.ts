import type { CreateCalendarFeed } from '@app/contract';
import { formatDay, words, type Locale } from '@app/words';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../config/clock';
import type { Environment } from '../config/env';
import { publicUrl } from '../config/public-url';
import { SETTINGS } from '../config/settings';
import { Commits } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, notFound } from '../http/problem';
import { ownUnits, reach } from '../http/scope';
import { CalendarFeed } from './calendar-feed.entity';
import { feedOwner, type FeedOwner } from './calendar-feed.queries';
import { iCalendar, type DayEvent } from './icalendar';
import { missingReports, owedWork, type Owed } from './reminder.queries';

/** Due days in the calendar that a person uses anyway. */
@Injectable()
export class CalendarFeedService {
  constructor(
    private readonly commits: Commits,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly env: Environment,
  ) {}

  /** The address is given out once: what is stored, the reply for a repeated request included, does not hold it. */
  async create(actor: Actor, { committeeId, unitId }: CreateCalendarFeed): Promise<{ id: string; address: string | null }> {
    reach(actor, 'task.read', committeeId);
    const units = ownUnits(actor, committeeId);
    if (unitId !== null && units !== null && !units.includes(unitId)) throw invalid('/unitId', 'unknown-object');
    const secret = randomBytes(32).toString('base64url');
    const made = await this.commits.run(
      actor,
      async (act) => {
        const [unit] = unitId === null ? [] : await act.manager.query<{ name: string }[]>('SELECT n.name FROM committee_unit cu JOIN unit_name n ON n.unit_id = cu.unit_id WHERE cu.committee_id = $1 AND cu.unit_id = $2 ORDER BY n.from_on DESC LIMIT 1', [committeeId, unitId]);
        if (unitId !== null && unit === undefined) throw invalid('/unitId', 'unknown-object');
        const id = uuidv7();
        await act.manager.insert(CalendarFeed, { id, committeeId, userId: actor.userId, unitId, tokenHash: hashOf(secret), createdAt: act.now, revokedAt: null });
        act.record({ committeeId, action: 'calendar-feed.created', objectType: 'calendar-feed', objectId: id, objectLabel: unit?.name ?? actor.displayName });
        return { id, address: null };
      },
      201,
    );
    return { ...made, address: `${publicUrl(this.env)}/api/calendars/${secret}.ics` };
  }

  revoke(actor: Actor, feedId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const feed = await act.manager.findOne(CalendarFeed, { where: { id: feedId, userId: actor.userId }, lock: { mode: 'pessimistic_write' } });
      if (feed === null || feed.revokedAt !== null) throw notFound();
      await act.manager.update(CalendarFeed, feedId, { revokedAt: act.now });
      act.record({ committeeId: feed.committeeId, action: 'calendar-feed.revoked', objectType: 'calendar-feed', objectId: feedId, objectLabel: actor.displayName });
    });
  }

  /** What the owner may see today; an address of somebody who may see nothing any more does not exist. */
  async read(secretFile: string): Promise<string> {
    const today = this.clock.today();
    const owner = await feedOwner(this.dataSource, hashOf(secretFile.replace(/\.ics$/, '')), today);
    if (owner === null) throw notFound();
    const { committeeId, unitIds } = owner;
    const owed = [...(await missingReports(this.dataSource, committeeId, today)), ...(await owedWork(this.dataSource, committeeId, { today, now: this.clock.now() }))];
    const events = owed.filter(({ unitId }) => unitIds === null || unitIds.includes(unitId)).map((one) => eventOf(one, owner.locale, publicUrl(this.env)));
    return iCalendar({ name: words(owner.locale)('calendarFeed.name', { name: owner.unitName ?? owner.committeeName }), events, now: this.clock.now() });
  }
}

export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Like mail, a calendar names the work by its code and leaves its words in the house (R16). */
function eventOf({ assignmentId, reportId, unitName, dueOn, task, roundName }: Owed, locale: FeedOwner['locale'], base: string): DayEvent {
  const t = words(locale as Locale);
  const summary = task === null ? t('calendarFeed.report', { round: roundName ?? '' }) : t('calendarFeed.task', { code: task.code });
  return {
    uid: `${assignmentId ?? reportId ?? ''}@${new URL(base).hostname}`,
    day: dueOn,
    summary,
    description: t('calendarFeed.description', { unit: unitName, day: formatDay(locale, dueOn) }),
    url: task === null ? `${base}/work` : `${base}/tasks/${task.id}`,
  };
}
