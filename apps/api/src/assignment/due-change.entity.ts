import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A due day as given or moved (R8); number 0 is the one of the issue. */
@Entity('due_change')
export class DueChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') assignmentId!: string;
  @Column('integer') number!: number;
  @Column('date', { nullable: true }) dueOn!: string | null;
  /** The last due day that excuses lateness. */
  @Column('date', { nullable: true }) classDueOn!: string | null;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') actorName!: string;
  @Column('text', { nullable: true }) reason!: string | null;
}
