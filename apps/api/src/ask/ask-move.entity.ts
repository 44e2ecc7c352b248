import type { AddresseeKind, AskState } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of an ask, never changed. */
@Entity('ask_move')
export class AskMove {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') askId!: string;
  @Column('text', { nullable: true }) fromState!: AskState | null;
  @Column('text') toState!: AskState;
  @Column('text', { nullable: true }) addresseeKind!: AddresseeKind | null;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') actorName!: string;
  @Column('text', { nullable: true }) actorRole!: string | null;
  @Column('text', { nullable: true }) unitName!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
}
