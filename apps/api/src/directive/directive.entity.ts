import type { DirectiveState } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('directive')
export class Directive {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('text') code!: string;
  @Column('text') kind!: string;
  @Column('text', { nullable: true }) number!: string | null;
  @Column('text') title!: string;
  @Column('date') issuedOn!: string;
  @Column('text', { nullable: true }) signer!: string | null;
  @Column('text') text!: string;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text') state!: DirectiveState;
  /** How it came to hold no longer; all null before. */
  @Column('text', { nullable: true }) endReason!: string | null;
  @Column('text', { nullable: true }) endedBy!: string | null;
  @Column('date', { nullable: true }) endedOn!: string | null;
  @Column('uuid', { nullable: true }) replacedById!: string | null;
  @VersionColumn() version!: number;
  @Column('timestamptz') createdAt!: Date;
}
