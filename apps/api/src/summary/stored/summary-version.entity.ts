import type { Summary } from '@app/contract';
import type { KeptSection, SummaryState } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** One version of a plan's half-year report. */
@Entity('summary_version')
export class SummaryVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') planId!: string;
  /** From 1, without gaps but for drafts thrown away. */
  @Column('integer') number!: number;
  @Column('text') state!: SummaryState;
  @Column('date') effectiveOn!: string;
  /** The paper is true of the effective day as known then: at its drafting, then whenever it went to the leaders. */
  @Column('timestamptz') knownAt!: Date;
  @Column('text') layout!: 'party' | 'government';
  @Column('jsonb') content!: KeptSection[];
  /** What stands around the text; its opening and sections are empty. */
  @Column('jsonb') paper!: Summary;
  /** Number of the version that this one corrects (R15). */
  @Column('integer', { nullable: true }) replaces!: number | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') draftedBy!: string;
  @Column('timestamptz') draftedAt!: Date;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('text', { nullable: true }) returnedBy!: string | null;
  @Column('timestamptz', { nullable: true }) returnedAt!: Date | null;
  @Column('text', { nullable: true }) signedBy!: string | null;
  @Column('date', { nullable: true }) signedOn!: string | null;
  @Column('timestamptz', { nullable: true }) signedAt!: Date | null;
  @Column('integer', { nullable: true }) documentNumber!: number | null;
  @Column('text', { nullable: true }) numberSeries!: string | null;
  @Column('date', { nullable: true }) documentOn!: string | null;
  @Column('text', { nullable: true }) issuedBy!: string | null;
  @Column('timestamptz', { nullable: true }) issuedAt!: Date | null;
  @VersionColumn() version!: number;
}
