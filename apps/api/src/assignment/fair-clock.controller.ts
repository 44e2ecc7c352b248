import { getFairClock, type FairClock } from '@app/contract';
import { deskIntervals, deskSplit } from '@app/domain';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { asOfAsked } from './as-of';
import { classDueOn, deskMoves } from './fair-clock.queries';
import { TaskReader } from './task.reader';

@Controller()
export class FairClockController {
  constructor(
    private readonly tasks: TaskReader,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A coordinating part has no desk of its own: its clock is empty. */
  @Serves(getFairClock)
  async get(@By() actor: Actor, @Given(getFairClock) { params, query }: Input<typeof getFairClock>): Promise<FairClock> {
    // Refuses what is out of reach (R17).
    const { role, completedOn } = await this.tasks.assignment(actor, params.assignmentId, query);
    if (role !== 'lead') return { whole: null, late: null, intervals: [] };
    const asOf = asOfAsked(this.clock, query);
    const [moves, dueOn] = [await deskMoves(this.dataSource, params.assignmentId, asOf), await classDueOn(this.dataSource, params.assignmentId, asOf)];
    const first = moves[0]?.movedOn;
    const last = moves.at(-1);
    if (first === undefined || last === undefined) return { whole: null, late: null, intervals: [] };
    const span = { fromOn: first, toOn: last.desk === null ? last.movedOn : asOf.effectiveOn };
    // Late until the completion day (R23), not until the day on which it was confirmed.
    const late = dueOn === null ? null : deskSplit(moves, { fromOn: dueOn, toOn: completedOn ?? span.toOn });
    return { whole: deskSplit(moves, span), late, intervals: deskIntervals(moves, span) };
  }
}
