import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person was told on one day; one per person, committee and day (R19). */
@Entity('digest')
export class Digest {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') userId!: string;
  @Column('date') day!: string;
  @Column('integer') number!: number;
  @Column('timestamptz') recordedAt!: Date;
}
