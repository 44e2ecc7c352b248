import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('unit_name')
export class UnitName {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') unitId!: string;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { nullable: true }) nameZh!: string | null;
  /** Half-open span; null is "still". */
  @Column('date') fromOn!: string;
  @Column('date', { nullable: true }) toOn!: string | null;
  @Column('timestamptz') recordedAt!: Date;
}
