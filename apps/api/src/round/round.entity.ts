import type { RoundKind, RoundState } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('round')
export class Round {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') planId!: string;
  @Column('text') kind!: RoundKind;
  @Column('text') name!: string;
  @Column('date') opensOn!: string;
  @Column('date') cutOffOn!: string;
  @Column('date') dueOn!: string;
  @Column('date') closesOn!: string;
  @Column('text') state!: RoundState;
  @VersionColumn() version!: number;
}
