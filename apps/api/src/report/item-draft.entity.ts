import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** The unit's own (R17); one per assignment, gone when it is submitted. */
@Entity('item_draft')
export class ItemDraft {
  @PrimaryColumn('uuid') assignmentId!: string;
  /** A `SaveDraft` of the contract. */
  @Column('jsonb') words!: object;
  @Column('timestamptz') savedAt!: Date;
  @Column('uuid') savedBy!: string;
  @VersionColumn() version!: number;
}
