import type { IndicatorDirection } from '@app/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimal } from '../database/decimal';

@Entity('indicator')
export class Indicator {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') taskId!: string;
  @Column('integer') position!: number;
  @Column('text') name!: string;
  @Column('text') unitOfMeasure!: string;
  /** Null: not known. */
  @Column('numeric', { nullable: true, transformer: decimal }) baseline!: number | null;
  @Column('numeric', { transformer: decimal }) target!: number;
  @Column('text') direction!: IndicatorDirection;
}
