import type { PeriodicRoundKind } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

@Entity('committee')
export class Committee {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text') shortName!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { nullable: true }) nameZh!: string | null;
  @Column('text') parentName!: string;
  @Column('text') placeName!: string;
  @Column('text') documentSymbol!: string;
  @Column('text') layout!: 'party' | 'government';
  @Column('text') calendar!: 'decree' | 'calendar';
  @Column('text') timeZone!: string;
  @Column('integer', { default: 5 }) dueSoonDays!: number;
  @Column('integer', { default: 45 }) silentAfterDays!: number;
  @Column('integer', { default: 3 }) unitReportDays!: number;
  @Column('integer', { default: 3 }) draftReportDays!: number;
  @Column('integer', { default: 25 }) committeeReportDay!: number;
  @Column('text', { array: true, default: ['half-year'] }) roundKinds!: PeriodicRoundKind[];
  /** Reports of units are sent by their heads only. */
  @Column('boolean', { default: false }) needsHead!: boolean;
  /** Of the party committee: its papers are numbered anew from this day. */
  @Column('date', { nullable: true }) termStartedOn!: string | null;
  @VersionColumn() version!: number;
}
