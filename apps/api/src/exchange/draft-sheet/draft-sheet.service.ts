import type { SaveDrafts, SheetReading, UnitDrafts } from '@app/contract';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Assignment } from '../../assignment/assignment.entity';
import { signatureOf } from '../../assignment/moves';
import { Commits } from '../../database/commit';
import type { Actor } from '../../http/actor';
import { ReadyAnswer } from '../../http/answer';
import { invalid, notFound, Refusal } from '../../http/problem';
import { bytesOf, type Upload } from '../../http/upload';
import { Unreadable } from '../../office/unreadable';
import { DraftReader } from '../../report/draft.reader';
import { ItemDraft } from '../../report/item-draft.entity';
import { keepDraft } from '../../report/keep-draft';
import { readWorkbook } from '../workbook/read-workbook';
import { compareSheet } from './compare-sheet';
import { writeDraftSheet } from './write-draft-sheet';

interface Asked {
  readonly unitId: string;
  readonly committeeId: string;
  readonly planId: string | undefined;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A unit's drafts on their way through a spreadsheet: out, compared cell by cell, and kept only when a person agrees. */
@Injectable()
export class DraftSheetService {
  constructor(
    private readonly commits: Commits,
    private readonly drafts: DraftReader,
  ) {}

  async file(actor: Actor, asked: Asked): Promise<ReadyAnswer> {
    const drafts = await this.drafts.drafts(actor, asked);
    const bytes = writeDraftSheet(drafts);
    return new ReadyAnswer(bytes, `"${createHash('sha1').update(bytes).digest('base64url')}"`, XLSX, `${fileNameOf(drafts)}.xlsx`);
  }

  async read(actor: Actor, asked: Asked, upload: Upload): Promise<SheetReading> {
    const drafts = await this.drafts.drafts(actor, asked);
    const bytes = await bytesOf(upload);
    try {
      return compareSheet(readWorkbook(bytes, upload.fileName), drafts);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      return { refusal: error.code, rows: [], gone: [], unchangedCount: 0 };
    }
  }

  save(actor: Actor, unitId: string, { fileName, rows }: SaveDrafts): Promise<{ saved: number }> {
    return this.commits.run(actor, async (act) => {
      const repeated = rows.findIndex(({ assignmentId }, at) => rows.findIndex((one) => one.assignmentId === assignmentId) !== at);
      if (repeated >= 0) throw invalid(`/rows/${String(repeated)}/assignmentId`, 'already-used');
      const errors: { pointer: string; code: 'changed-meanwhile' }[] = [];
      for (const [at, { assignmentId, version }] of rows.entries()) {
        const draft = await act.manager.findOneBy(ItemDraft, { assignmentId });
        if ((draft?.version ?? 0) !== version) errors.push({ pointer: `/rows/${String(at)}/version`, code: 'changed-meanwhile' });
      }
      const [first] = rows;
      const assignment = first === undefined ? null : await act.manager.findOneBy(Assignment, { id: first.assignmentId, unitId });
      if (assignment === null) throw notFound();
      for (const { assignmentId, version, words } of errors.length > 0 ? [] : rows) {
        if (!(await act.manager.existsBy(Assignment, { id: assignmentId, unitId, committeeId: assignment.committeeId }))) throw notFound();
        await keepDraft(act, actor, { assignmentId, words, seen: version });
      }
      if (errors.length > 0) throw new Refusal('stale', errors);
      const { actorRole, unitName } = signatureOf(actor, assignment);
      act.record({ committeeId: assignment.committeeId, action: 'report.drafts-imported', objectType: 'unit', objectId: unitId, objectLabel: `${fileName} (${String(rows.length)})`, actorRole, unitId, unitName });
      return { saved: rows.length };
    }, 200);
  }
}

const fileNameOf = ({ unit, round }: UnitDrafts): string => ['bao-cao', unit.code, round?.dueOn].filter(Boolean).join('-');
