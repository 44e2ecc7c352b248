import { downloadDraftSheet, readDraftSheet, saveDrafts, type ReplyOf } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../../http/actor';
import type { ReadyAnswer } from '../../http/answer';
import { Given, Serves, type Input } from '../../http/serves';
import { Uploaded, type Upload } from '../../http/upload';
import { DraftSheetService } from './draft-sheet.service';

@Controller()
export class DraftSheetController {
  constructor(private readonly sheets: DraftSheetService) {}

  @Serves(downloadDraftSheet)
  file(@By() actor: Actor, @Given(downloadDraftSheet) { params, query }: Input<typeof downloadDraftSheet>): Promise<ReadyAnswer> {
    return this.sheets.file(actor, { unitId: params.unitId, committeeId: query.committeeId, planId: query.planId });
  }

  @Serves(readDraftSheet)
  read(@By() actor: Actor, @Given(readDraftSheet) { params, query }: Input<typeof readDraftSheet>, @Uploaded() upload: Upload): Promise<ReplyOf<typeof readDraftSheet>> {
    return this.sheets.read(actor, { unitId: params.unitId, committeeId: query.committeeId, planId: query.planId }, upload);
  }

  @Serves(saveDrafts)
  save(@By() actor: Actor, @Given(saveDrafts) { params, body }: Input<typeof saveDrafts>): Promise<ReplyOf<typeof saveDrafts>> {
    return this.sheets.save(actor, params.unitId, body);
  }
}
