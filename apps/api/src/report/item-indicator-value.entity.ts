import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimal } from '../database/decimal';

@Entity('item_indicator_value')
export class ItemIndicatorValue {
  @PrimaryColumn('uuid') itemId!: string;
  @PrimaryColumn('uuid') indicatorId!: string;
  @Column('numeric', { nullable: true, transformer: decimal }) value!: number | null;
}
