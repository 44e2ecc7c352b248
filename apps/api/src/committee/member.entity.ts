import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A person sits on the committee for a unit, with a post, from a day to a day. */
@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') unitId!: string;
  @Column('uuid', { nullable: true }) userId!: string | null;
  @Column('text') personName!: string;
  @Column('text') position!: string;
  @Column('text') committeePost!: string;
  @Column('integer') sortOrder!: number;
  @Column('date') fromOn!: string;
  @Column('date', { nullable: true }) toOn!: string | null;
  @Column('timestamptz') recordedAt!: Date;
  @VersionColumn() version!: number;
}
