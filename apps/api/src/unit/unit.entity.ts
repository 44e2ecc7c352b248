import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** Identity of a unit; what it is called is a dated row of `unit_name`. */
@Entity('unit')
export class Unit {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') kind!: string;
  @VersionColumn() version!: number;
}
