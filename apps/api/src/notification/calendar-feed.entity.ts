import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A calendar by secret address; it shows what its owner may see on the day it is read, and nothing once revoked. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') userId!: string;
  @Column('uuid', { nullable: true }) unitId!: string | null;
  @Column('bytea') tokenHash!: Buffer;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) revokedAt!: Date | null;
}
