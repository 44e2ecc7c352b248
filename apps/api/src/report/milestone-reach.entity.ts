import { Column, Entity, PrimaryColumn } from 'typeorm';

/** R3: when a milestone was reached, changed only by an accepted item or its reopening; with both times. */
@Entity('milestone_reach')
export class MilestoneReach {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') milestoneId!: string;
  @Column('uuid') itemId!: string;
  @Column('date', { nullable: true }) doneOn!: string | null;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
}
