import { acknowledgeAssignment, createTask, deleteTask, editTask, getAssignment, getTask, issueTask, issueUnclearTask, listTasks, type Assignment, type ReplyOf, type Task } from '@app/contract';
import { Controller } from '@nestjs/common';
import { By, type Actor } from '../http/actor';
import type { NewVersion } from '../http/answer';
import { fromCursor, toPage } from '../http/page';
import { Given, Serves, type Input } from '../http/serves';
import { AssignmentService } from './assignment.service';
import { isAfter } from './task-list';
import { TaskDraftService } from './task-draft.service';
import { TaskReader } from './task.reader';
import { z } from 'zod';

/** Where the next page begins. */
const Key = z.strictObject({ themePosition: z.int32(), code: z.string() });

@Controller()
export class AssignmentController {
  constructor(
    private readonly reader: TaskReader,
    private readonly drafts: TaskDraftService,
    private readonly assignments: AssignmentService,
  ) {}

  @Serves(listTasks)
  async list(@By() actor: Actor, @Given(listTasks) { query }: Input<typeof listTasks>): Promise<ReplyOf<typeof listTasks>> {
    const after = fromCursor(query.cursor, Key);
    const placed = await this.reader.list(actor, query);
    const { items, nextCursor } = toPage(after === null ? placed : placed.filter(({ place }) => isAfter(place, after)), query.limit, ({ place }) => place);
    return { items: items.map(({ item }) => item), nextCursor };
  }

  @Serves(getTask)
  get(@By() actor: Actor, @Given(getTask) { params, query }: Input<typeof getTask>): Promise<Task> {
    return this.reader.task(actor, params.taskId, query);
  }

  @Serves(createTask)
  create(@By() actor: Actor, @Given(createTask) { body }: Input<typeof createTask>): Promise<{ id: string }> {
    return this.drafts.create(actor, body);
  }

  @Serves(editTask)
  edit(@By() actor: Actor, @Given(editTask) { params, body, ifMatch }: Input<typeof editTask>): Promise<NewVersion> {
    return this.drafts.edit(actor, params.taskId, body, ifMatch);
  }

  @Serves(deleteTask)
  remove(@By() actor: Actor, @Given(deleteTask) { params, query }: Input<typeof deleteTask>): Promise<void> {
    return this.drafts.remove(actor, params.taskId, query.reason);
  }

  @Serves(issueTask)
  issue(@By() actor: Actor, @Given(issueTask) { params }: Input<typeof issueTask>): Promise<void> {
    return this.assignments.issue(actor, params.taskId);
  }

  @Serves(issueUnclearTask)
  issueUnclear(@By() actor: Actor, @Given(issueUnclearTask) { params, body }: Input<typeof issueUnclearTask>): Promise<void> {
    return this.assignments.issueUnclear(actor, params.taskId, body.reason);
  }

  @Serves(getAssignment)
  assignment(@By() actor: Actor, @Given(getAssignment) { params, query }: Input<typeof getAssignment>): Promise<Assignment> {
    return this.reader.assignment(actor, params.assignmentId, query);
  }

  @Serves(acknowledgeAssignment)
  acknowledge(@By() actor: Actor, @Given(acknowledgeAssignment) { params }: Input<typeof acknowledgeAssignment>): Promise<void> {
    return this.assignments.acknowledge(actor, params.assignmentId);
  }
}
