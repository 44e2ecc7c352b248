import type { Role } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('role_grant')
export class RoleGrant {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') userId!: string;
  /** Null: the whole installation. */
  @Column('uuid', { nullable: true }) committeeId!: string | null;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('text') role!: Role;
  @Column('date') fromOn!: string;
  @Column('date', { nullable: true }) toOn!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
