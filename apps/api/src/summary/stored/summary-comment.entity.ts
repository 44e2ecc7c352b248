import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody says to a sentence before the paper is issued. */
@Entity('summary_comment')
export class SummaryComment {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') summaryVersionId!: string;
  @Column('uuid') sentenceId!: string;
  @Column('text') text!: string;
  @Column('text') authorName!: string;
  @Column('timestamptz') writtenAt!: Date;
  @Column('text', { nullable: true }) resolvedBy!: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
}
