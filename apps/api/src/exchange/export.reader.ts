import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock } from '../config/clock';
import type { Actor } from '../http/actor';
import { ReadyAnswer } from '../http/answer';
import { notFound } from '../http/problem';
import { reach } from '../http/scope';
import { taskSight } from '../http/sight';
import { writeCsv } from '../office/csv-writer';
import { writeXlsx } from '../office/xlsx-writer';
import { Plan } from '../plan/plan.entity';
import { tasksInPlan, themeRows, unitNames } from './exchange.queries';
import { taskSheet } from './task-sheet';

const MEDIA_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const;

/** The tasks of a plan as a file, as far as the reader sees them (R17). */
@Injectable()
export class ExportReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async file(actor: Actor, planId: string, format: 'xlsx' | 'csv'): Promise<ReadyAnswer> {
    const plan = await this.dataSource.manager.findOneBy(Plan, { id: planId });
    if (plan === null) throw notFound();
    reach(actor, 'task.read', plan.committeeId);
    const [themes, tasks, names] = await Promise.all([
      themeRows(this.dataSource, plan.committeeId),
      tasksInPlan(this.dataSource, plan.id, taskSight(actor, plan.committeeId)),
      unitNames(this.dataSource, plan.committeeId, this.clock.today()),
    ]);
    const sheet = taskSheet({ planName: plan.name, themes, tasks, unitNames: names });
    const bytes = format === 'xlsx' ? writeXlsx([sheet]) : writeCsv(sheet.rows);
    return new ReadyAnswer(bytes, `"${createHash('sha1').update(bytes).digest('base64url')}"`, MEDIA_TYPES[format], `${plan.code}.${format}`);
  }
}
