import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimal } from '../database/decimal';

/** R3: an indicator's actual, changed only by an accepted item; with both times. */
@Entity('indicator_actual')
export class IndicatorActual {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') indicatorId!: string;
  @Column('uuid') itemId!: string;
  @Column('numeric', { nullable: true, transformer: decimal }) value!: number | null;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
}
