import type { PlanChange } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A plan after one change that was made since its approval (R15). */
@Entity('plan_version')
export class PlanVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') planId!: string;
  /** From 1, without gaps. */
  @Column('integer') number!: number;
  @Column('text') change!: PlanChange;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') actorName!: string;
  @Column('text', { nullable: true }) reason!: string | null;
}
