import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A named exception: one unit may report after its round has closed, until a day (the last row of a report counts). */
@Entity('late_entry')
export class LateEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reportId!: string;
  @Column('date') untilOn!: string;
  @Column('text') reason!: string;
  @Column('uuid') allowedBy!: string;
  @Column('text') allowedByName!: string;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
}
