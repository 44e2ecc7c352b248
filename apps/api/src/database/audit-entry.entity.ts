import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who did what, for which unit as named that day (R18); written by commit() and by nobody else. */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) committeeId!: string | null;
  /** The business instant. */
  @Column('timestamptz') at!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') actorName!: string;
  @Column('text', { nullable: true }) actorRole!: string | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('text', { nullable: true }) unitName!: string | null;
  @Column('text', { nullable: true }) onBehalfOf!: string | null;
  @Column('text') action!: string;
  @Column('text') objectType!: string;
  @Column('uuid', { nullable: true }) objectId!: string | null;
  @Column('text') objectLabel!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('jsonb') changes!: object;
  @Column('text', { nullable: true }) requestId!: string | null;
}
