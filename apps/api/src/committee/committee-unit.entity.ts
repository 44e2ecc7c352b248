import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('committee_unit')
export class CommitteeUnit {
  @PrimaryColumn('uuid') committeeId!: string;
  @PrimaryColumn('uuid') unitId!: string;
  @Column('integer') position!: number;
  @Column('boolean', { default: false }) isStandingAgency!: boolean;
  @Column('date') fromOn!: string;
  @Column('date', { nullable: true }) toOn!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
