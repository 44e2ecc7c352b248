import type { SummaryFile as Shown } from '@app/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a version; its bytes are in the storage under `sha256`. */
@Entity('summary_file')
export class SummaryFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') summaryVersionId!: string;
  @Column('text') kind!: Shown['kind'];
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  @Column('bigint') sizeBytes!: number;
  @Column('text') sha256!: string;
  @Column('timestamptz') keptAt!: Date;
  @Column('text') keptBy!: string;
}
