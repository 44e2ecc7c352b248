import type { AddresseeKind, AskState } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit cannot solve alone. */
@Entity('ask')
export class Ask {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') planId!: string;
  @Column('uuid') assignmentId!: string;
  @Column('uuid') itemId!: string;
  @Column('uuid') unitId!: string;
  @Column('text', { nullable: true }) difficulty!: string | null;
  @Column('text', { nullable: true }) proposal!: string | null;
  @Column('date') raisedOn!: string;
  @Column('timestamptz') raisedAt!: Date;
  @Column('text') raisedByName!: string;
  @Column('text') state!: AskState;
  @Column('text', { nullable: true }) addresseeKind!: AddresseeKind | null;
  @Column('uuid', { nullable: true }) addresseeUnitId!: string | null;
  @Column('uuid', { nullable: true }) addresseeUserId!: string | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('uuid', { nullable: true }) earlierAskId!: string | null;
  @Column('integer') repeatNumber!: number;
}
