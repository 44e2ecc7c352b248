import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a task came from: a row of a table. */
@Entity('imported_row')
export class ImportedRow {
  @PrimaryColumn('uuid') taskId!: string;
  @Column('uuid') planId!: string;
  @Column('text') subjectKey!: string;
  @Column('text') wordsKey!: string;
  @Column('text') fileName!: string;
  @Column('text') sheet!: string;
  @Column('integer') rowNumber!: number;
  @Column('timestamptz') importedAt!: Date;
}
