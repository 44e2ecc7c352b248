import type { FileType } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file as it came; its bytes are in the storage under `sha256`. */
@Entity('evidence_file')
export class EvidenceFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') assignmentId!: string;
  @Column('text') name!: string;
  @Column('text') type!: FileType;
  @Column('bigint') sizeBytes!: number;
  @Column('text') sha256!: string;
  @Column('uuid', { nullable: true }) indicatorId!: string | null;
  @Column('uuid', { nullable: true }) milestoneId!: string | null;
  @Column('timestamptz') uploadedAt!: Date;
  @Column('uuid') uploadedBy!: string;
  @Column('text') confirmedByName!: string;
  @Column('timestamptz') confirmedAt!: Date;
  @Column('boolean') isInDraft!: boolean;
}
