import type { ItemClaim, ItemKind } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit said of one assignment: immutable once submitted (R5), but for the decision. */
@Entity('report_item')
export class ReportItem {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') submissionId!: string;
  @Column('uuid') assignmentId!: string;
  @Column('integer') versionNumber!: number;
  @Column('text') kind!: ItemKind;
  @Column('text') claim!: ItemClaim;
  @Column('text') state!: 'draft' | 'submitted' | 'accepted' | 'returned';
  @Column('date', { nullable: true }) completedOn!: string | null;
  @Column('text') narrative!: string;
  @Column('integer', { nullable: true }) percent!: number | null;
  @Column('text', { nullable: true }) difficulties!: string | null;
  @Column('text', { nullable: true }) proposals!: string | null;
  @Column('date') submittedOn!: string;
  @Column('timestamptz') submittedAt!: Date;
  @Column('date', { nullable: true }) acceptedOn!: string | null;
  /** When a reviewer first looked at it. */
  @Column('timestamptz', { nullable: true }) openedAt!: Date | null;
  /** Taken back by the unit: kept, and counted for nothing. */
  @Column('timestamptz', { nullable: true }) recalledAt!: Date | null;
  @Column('timestamptz', { nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
}
