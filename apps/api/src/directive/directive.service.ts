import type { CreateDirective, EditDirective } from '@app/contract';
import { refuse, whyNotIssueDirective, type Permission } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { changesOf } from '../committee/changes';
import { Commits, type Act } from '../database/commit';
import type { Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { invalid, notFound, refuseStale } from '../http/problem';
import { reach } from '../http/scope';
import { Clause } from './clause.entity';
import { Directive } from './directive.entity';

@Injectable()
export class DirectiveService {
  constructor(private readonly commits: Commits) {}

  create(actor: Actor, input: CreateDirective): Promise<{ id: string }> {
    reach(actor, 'directive.write', input.committeeId);
    return this.commits.run(actor, async (act) => {
      const { id } = await insertDirective(act, input, '/code');
      return { id };
    }, 201);
  }

  /** Only a draft; its text only while no clause points into it. */
  edit(actor: Actor, directiveId: string, input: EditDirective, seen: number | null): Promise<NewVersion> {
    return this.commits.run(actor, async (act) => {
      const directive = await lockDirective(act, actor, directiveId, 'directive.write');
      refuseStale(directive.version, seen);
      if (directive.state !== 'draft') refuse('state-does-not-allow');
      const isTextChanged = input.text !== undefined && input.text !== directive.text;
      if (isTextChanged && (await act.manager.existsBy(Clause, { directiveId }))) throw invalid('/text', 'invalid');
      const changes = changesOf(directive, input);
      const saved = await act.manager.save(Object.assign(directive, input));
      act.record({ committeeId: directive.committeeId, action: 'directive.edited', objectType: 'directive', objectId: directiveId, objectLabel: saved.title, changes });
      return { version: saved.version };
    });
  }

  issue(actor: Actor, directiveId: string): Promise<void> {
    return this.commits.run(actor, async (act) => {
      const directive = await lockDirective(act, actor, directiveId, 'directive.issue');
      const clauses = await act.manager.findBy(Clause, { directiveId });
      refuse(whyNotIssueDirective({ state: directive.state, number: directive.number, clauses }));
      directive.state = 'issued';
      await act.manager.save(directive);
      act.record({ committeeId: directive.committeeId, action: 'directive.issued', objectType: 'directive', objectId: directiveId, objectLabel: directive.title });
      act.notify('directive.issued', directive.committeeId, { directiveId });
    });
  }
}

/** A new draft; `codePointer` names the field of its code in the request. */
export async function insertDirective(act: Act, input: CreateDirective, codePointer: string): Promise<Directive> {
  if (await act.manager.existsBy(Directive, { committeeId: input.committeeId, code: input.code })) throw invalid(codePointer, 'already-used');
  const directive = { id: uuidv7(), ...input, note: null, state: 'draft' as const, endReason: null, endedBy: null, endedOn: null, replacedById: null, createdAt: act.now, version: 1 };
  await act.manager.insert(Directive, directive);
  act.record({ committeeId: input.committeeId, action: 'directive.created', objectType: 'directive', objectId: directive.id, objectLabel: input.title });
  return directive;
}

export async function lockDirective(act: Act, actor: Actor, directiveId: string, permission: Permission): Promise<Directive> {
  const directive = await act.manager.findOne(Directive, { where: { id: directiveId }, lock: { mode: 'pessimistic_write' } });
  if (directive === null) throw notFound();
  reach(actor, permission, directive.committeeId);
  return directive;
}
