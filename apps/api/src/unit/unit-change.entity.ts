import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit_change')
export class UnitChange {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: 'rename' | 'merge' | 'split' | 'dissolution';
  @Column('date') effectiveOn!: string;
  @Column('text', { nullable: true }) document!: string | null;
  @Column('uuid') fromUnitId!: string;
  @Column('uuid', { nullable: true }) toUnitId!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
