import { DIRECTIVE_TEXT_MAX, type DirectiveProposal, type ProposedClause } from '@app/contract';
import { cleanText, readConclusion, refuse, unitsMeant, whyNotKeep, type Passage, type ReadTask, type UnitOfKind } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { calendarOf } from '../committee/committee.queries';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import { invalid, Refusal } from '../http/problem';
import { reach } from '../http/scope';
import { bytesOf, type Upload } from '../http/upload';
import { Unreadable } from '../office/unreadable';
import { unitsOf } from '../unit/unit.queries';
import { lockDirective } from './directive.service';
import { readDocument } from './reader/read-document';

/** More units than any committee has. */
const UNITS_MAX = 1_000;
const LABEL_LETTERS = 80;

interface Source {
  readonly committeeId: string;
  readonly issuedOn: string;
  readonly text: string;
  readonly isFromTcvn3: boolean;
  /** What the trail says was read: a saved directive, or null for a text that is not saved yet. */
  readonly directive: { readonly id: string; readonly title: string } | null;
  readonly from: 'text' | 'file' | 'directive';
}

/** R21: reads a paper and proposes its clauses and tasks. It writes nothing but that it was asked. */
@Injectable()
export class ProposalService {
  constructor(private readonly commits: Commits) {}

  fromText(actor: Actor, committeeId: string, { issuedOn, text }: { issuedOn: string; text: string }): Promise<DirectiveProposal> {
    reach(actor, 'directive.write', committeeId);
    return this.propose(actor, () => Promise.resolve({ committeeId, issuedOn, ...cleanText(text), directive: null, from: 'text' }));
  }

  async fromFile(actor: Actor, committeeId: string, { issuedOn, upload }: { issuedOn: string; upload: Upload }): Promise<DirectiveProposal> {
    reach(actor, 'directive.write', committeeId);
    const { text, isFromTcvn3 } = readUpload(await bytesOf(upload));
    if (text.length > DIRECTIVE_TEXT_MAX) throw invalid('/file', 'too-long');
    return this.propose(actor, () => Promise.resolve({ committeeId, issuedOn, text, isFromTcvn3, directive: null, from: 'file' }));
  }

  fromDirective(actor: Actor, directiveId: string): Promise<DirectiveProposal> {
    return this.propose(actor, async (act) => {
      const { id, title, committeeId, issuedOn, text } = await lockDirective(act, actor, directiveId, 'directive.write');
      return { committeeId, issuedOn, text, isFromTcvn3: false, directive: { id, title }, from: 'directive' };
    });
  }

  private propose(actor: Actor, sourceIn: (act: Act) => Promise<Source>): Promise<DirectiveProposal> {
    return this.commits.run(
      actor,
      async (act) => {
        const source = await sourceIn(act);
        // R16: what carries a marking is not even read.
        refuse(whyNotKeep(source.text));
        const units = await unitsOf(act.manager, { committeeId: source.committeeId, on: source.issuedOn, after: null, limit: UNITS_MAX });
        const { tasks, nonTasks } = readConclusion(source.text, { documentOn: source.issuedOn, calendar: await calendarOf(act.manager), unitNames: units.flatMap(({ name, shortName }) => [name, shortName]) });
        act.record({
          committeeId: source.committeeId,
          action: 'directive.proposed',
          objectType: 'directive',
          objectId: source.directive?.id ?? null,
          objectLabel: source.directive?.title ?? firstWordsOf(source.text),
          changes: { source: { before: null, after: source.from }, tasks: { before: null, after: tasks.length } },
        });
        return { text: source.text, isFromTcvn3: source.isFromTcvn3, clauses: clausesOf(tasks, nonTasks, units.map(({ id, kind, ...names }) => ({ id, kind, names: [names.name, names.shortName, names.code, names.symbol ?? ''] }))) };
      },
      200,
    );
  }
}

/** What a text that has no title yet is called: how it begins. */
function firstWordsOf(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const letters = [...line];
  return letters.length > LABEL_LETTERS ? `${letters.slice(0, LABEL_LETTERS).join('').trimEnd()}…` : line;
}

function clausesOf(tasks: readonly ReadTask[], nonTasks: readonly Passage[], units: readonly UnitOfKind[]): ProposedClause[] {
  const meant = unitsMeant(units);
  const named = (names: readonly string[]): { name: string; unitIds: string[] }[] => names.map((name) => ({ name, unitIds: meant(name) }));
  const ofTasks = tasks.map((task): ProposedClause => {
    const { title, leadUnits, coordinatingUnits, isLeadInherited, due, dueText, deliverable, kind, recurrence } = task;
    return { ...placeOf(task), disposition: kind === 'standing' ? 'standing' : 'assigned', task: { title, leads: named(leadUnits), isLeadInherited, coordinating: named(coordinatingUnits), dueOn: due, dueText, deliverable, kind, recurrence } };
  });
  const others = nonTasks.map((passage): ProposedClause => ({ ...placeOf(passage), disposition: 'information', task: null }));
  return [...ofTasks, ...others].sort((first, second) => first.startOffset - second.startOffset);
}

const placeOf = ({ label, quote, startOffset, endOffset }: Passage) => ({ label, quote, startOffset, endOffset });

function readUpload(bytes: Buffer): { text: string; isFromTcvn3: boolean } {
  try {
    return readDocument(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code === 'file-too-large') throw new Refusal('too-large');
    throw invalid('/file', error.code);
  }
}
