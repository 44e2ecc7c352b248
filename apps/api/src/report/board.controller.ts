import { allowLateEntry, getRoundBoard, listRoundBurden, waiveReport, type ReplyOf, type RoundBoard } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import { Given, Serves, type Input } from '../http/serves';
import { BoardReader } from './board.reader';
import { ExceptionService } from './exception.service';

@Controller()
export class BoardController {
  constructor(
    private readonly reader: BoardReader,
    private readonly exceptions: ExceptionService,
  ) {}

  @Serves(getRoundBoard)
  board(@By() actor: Actor, @Given(getRoundBoard) { params }: Input<typeof getRoundBoard>): Promise<RoundBoard> {
    return this.reader.board(actor, params.roundId);
  }

  @Serves(listRoundBurden)
  burden(@By() actor: Actor, @Given(listRoundBurden) { params }: Input<typeof listRoundBurden>): Promise<ReplyOf<typeof listRoundBurden>> {
    return this.reader.burden(actor, params.planId);
  }

  @Serves(waiveReport)
  waive(@By() actor: Actor, @Given(waiveReport) { params, body }: Input<typeof waiveReport>): Promise<void> {
    return this.exceptions.waive(actor, params.reportId, body.reason);
  }

  @Serves(allowLateEntry)
  allowLate(@By() actor: Actor, @Given(allowLateEntry) { params, body }: Input<typeof allowLateEntry>): Promise<void> {
    return this.exceptions.allowLate(actor, params.reportId, body);
  }
}
