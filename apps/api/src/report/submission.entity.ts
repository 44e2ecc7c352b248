import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act of sending, with one receipt. */
@Entity('submission')
export class Submission {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') unitId!: string;
  @Column('uuid', { nullable: true }) reportId!: string | null;
  @Column('text') number!: string;
  @Column('date') submittedOn!: string;
  @Column('timestamptz') submittedAt!: Date;
  @Column('uuid') submittedBy!: string;
  @Column('text') submittedByName!: string;
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  @Column('text') contentHash!: string;
}
