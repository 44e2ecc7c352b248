import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day off, or a working day that the calendar would not show; of the whole installation. */
@Entity('holiday')
export class Holiday {
  @PrimaryColumn('uuid') id!: string;
  @Column('date') day!: string;
  @Column('text') kind!: 'off' | 'working';
  @Column('text') name!: string;
  @Column('timestamptz') recordedAt!: Date;
}
