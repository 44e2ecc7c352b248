import type { PlanState } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('text') halfYear!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  /** Both inclusive. */
  @Column('date') startsOn!: string;
  @Column('date') endsOn!: string;
  @Column('text', { nullable: true }) documentNumber!: string | null;
  @Column('date', { nullable: true }) issuedOn!: string | null;
  @Column('text') state!: PlanState;
  /** Of the last time that the leaders sent it back; all null once it is approved. */
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('text', { nullable: true }) returnedBy!: string | null;
  @Column('date', { nullable: true }) returnedOn!: string | null;
  @Column('integer', { default: 1 }) ruleVersion!: number;
  /** Bumped by commit() only. */
  @Column({ type: 'integer', default: 1, update: false }) revision!: number;
  @VersionColumn() version!: number;
  @Column('timestamptz') createdAt!: Date;
}
