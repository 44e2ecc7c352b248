import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A task that a version touched, as planned from then on. */
@Entity('plan_version_task')
export class PlanVersionTask {
  @PrimaryColumn('uuid') planVersionId!: string;
  /** Stays when the draft is thrown away. */
  @PrimaryColumn('uuid') taskId!: string;
  /** Null: no longer in the plan. */
  @Column('jsonb', { nullable: true }) planned!: object | null;
}
