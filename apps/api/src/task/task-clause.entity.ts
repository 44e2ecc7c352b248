import { Entity, PrimaryColumn } from 'typeorm';

/** The words that created a task. */
@Entity('task_clause')
export class TaskClause {
  @PrimaryColumn('uuid') taskId!: string;
  @PrimaryColumn('uuid') clauseId!: string;
}
