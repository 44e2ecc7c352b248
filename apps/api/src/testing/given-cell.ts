import type { CoordinatingState, LeadState } from '@app/domain';
import type { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Assignment } from '../assignment/assignment.entity';
import { AssignmentMove } from '../assignment/assignment-move.entity';
import { DueChange } from '../assignment/due-change.entity';
import { Theme } from '../committee/theme.entity';
import { Plan } from '../plan/plan.entity';
import { Task } from '../task/task.entity';

/** One row of an assignment's history as a spec writes it: state and both days; recorded at noon of its day. */
export interface GivenMove {
  readonly to: LeadState | CoordinatingState;
  readonly on: string;
  /** Absent: the same day. */
  readonly recordedOn?: string;
}

export const ISSUED_ON = '2020-07-01';

/** Builders of plans, tasks and cells whose history a spec spells out row by row. */
export function givenCellsIn({ manager }: DataSource) {
  let position = 0;
  return {
    plan: async (committeeId: string, over: Partial<Plan> = {}): Promise<string> => {
      const id = uuidv7();
      await manager.insert(Plan, { id, committeeId, halfYear: '2020-H2', code: 'KH-2020-H2', name: 'Kế hoạch 6 tháng cuối năm 2020', startsOn: '2020-06-15', endsOn: '2020-12-14', documentNumber: null, issuedOn: ISSUED_ON, state: 'active', createdAt: noonOf(ISSUED_ON), ...over });
      return id;
    },
    theme: async (committeeId: string, code: string): Promise<string> => {
      const id = uuidv7();
      await manager.insert(Theme, { id, committeeId, code, name: `Nhóm ${code}`, nameEn: null, nameZh: null, position: (position += 1) });
      return id;
    },
    task: async (at: Pick<Task, 'committeeId' | 'planId' | 'themeId' | 'code'>, over: Partial<Task> = {}): Promise<string> => {
      const id = uuidv7();
      await manager.insert(Task, { id, ...at, parentId: null, title: `Nhiệm vụ ${at.code}`, kind: 'dated', deliverable: null, recurrence: null, decisionText: 'Theo ý kiến của Trưởng ban', decisionLeader: 'Trưởng ban', note: null, draftDueOn: null, createdAt: noonOf(ISSUED_ON), ...over });
      return id;
    },
    cell: async (at: Pick<Assignment, 'committeeId' | 'planId' | 'taskId' | 'unitId' | 'role'>, dueOn: string | null, moves: readonly GivenMove[]): Promise<string> => {
      const id = uuidv7();
      const last = moves.at(-1);
      const completedOn = last?.to === 'completed' ? last.on : null;
      await manager.insert(Assignment, { id, ...at, state: last?.to ?? 'draft', dueOn, originalDueOn: dueOn, completedOn });
      if (dueOn !== null) await manager.insert(DueChange, { id: uuidv7(), assignmentId: id, number: 0, dueOn, classDueOn: dueOn, effectiveOn: moves[0]?.on ?? ISSUED_ON, recordedAt: noonOf(moves[0]?.on ?? ISSUED_ON), actorId: null, actorName: 'Văn thư', reason: null });
      let fromState: string | null = null;
      for (const { to: toState, on, recordedOn = on } of moves) {
        await manager.insert(AssignmentMove, { id: uuidv7(), assignmentId: id, fromState, toState, effectiveOn: on, recordedAt: noonOf(recordedOn), actorId: null, actorName: 'Văn thư', actorRole: null, unitName: null, onBehalfOf: null, reason: null, itemId: null });
        fromState = toState;
      }
      return id;
    },
    /** What a draft has become once it is issued, without the checks of issuing. */
    issued: async (taskId: string): Promise<void> => {
      for (const { id, role } of await manager.findBy(Assignment, { taskId })) {
        const toState = role === 'lead' ? 'issued' : 'requested';
        await manager.update(Assignment, id, { state: toState });
        await manager.insert(AssignmentMove, { id: uuidv7(), assignmentId: id, fromState: 'draft', toState, effectiveOn: ISSUED_ON, recordedAt: noonOf(ISSUED_ON), actorId: null, actorName: 'Văn thư', actorRole: null, unitName: null, onBehalfOf: null, reason: null, itemId: null });
      }
    },
  };
}

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00+07:00`);
}
