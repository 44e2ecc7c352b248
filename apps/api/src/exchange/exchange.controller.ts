import { checkTaskRows, exportTasksCsv, exportTasksXlsx, importTasks, readTaskTable, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import type { ReadyAnswer } from '../http/answer';
import { Given, Serves, type Input } from '../http/serves';
import { Uploaded, type Upload } from '../http/upload';
import { ExportReader } from './export.reader';
import { ImportService } from './import.service';

@Controller()
export class ExchangeController {
  constructor(
    private readonly imports: ImportService,
    private readonly exports: ExportReader,
  ) {}

  @Serves(readTaskTable)
  read(@By() actor: Actor, @Given(readTaskTable) { params, query }: Input<typeof readTaskTable>, @Uploaded() upload: Upload): Promise<ReplyOf<typeof readTaskTable>> {
    return this.imports.read(actor, params.planId, upload, query);
  }

  @Serves(checkTaskRows)
  check(@By() actor: Actor, @Given(checkTaskRows) { params, body }: Input<typeof checkTaskRows>): Promise<ReplyOf<typeof checkTaskRows>> {
    return this.imports.check(actor, params.planId, body);
  }

  @Serves(importTasks)
  save(@By() actor: Actor, @Given(importTasks) { params, body }: Input<typeof importTasks>): Promise<ReplyOf<typeof importTasks>> {
    return this.imports.save(actor, params.planId, body);
  }

  @Serves(exportTasksXlsx)
  xlsx(@By() actor: Actor, @Given(exportTasksXlsx) { params }: Input<typeof exportTasksXlsx>): Promise<ReadyAnswer> {
    return this.exports.file(actor, params.planId, 'xlsx');
  }

  @Serves(exportTasksCsv)
  csv(@By() actor: Actor, @Given(exportTasksCsv) { params }: Input<typeof exportTasksCsv>): Promise<ReadyAnswer> {
    return this.exports.file(actor, params.planId, 'csv');
  }
}
