import type { Disposition } from '@app/domain';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A span of the directive's text that ends in a disposition. */
@Entity('clause')
export class Clause {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') directiveId!: string;
  @Column('uuid') committeeId!: string;
  @Column('integer') position!: number;
  @Column('text') label!: string;
  @Column('integer') startOffset!: number;
  @Column('integer') endOffset!: number;
  @Column('text', { default: 'open' }) disposition!: Disposition;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) mergedIntoId!: string | null;
  @Column('uuid', { nullable: true }) disposedBy!: string | null;
  @Column('timestamptz', { nullable: true }) disposedAt!: Date | null;
  /** R21: taken over from a proposal of the program. */
  @Column('boolean', { default: false }) isProposed!: boolean;
  @VersionColumn() version!: number;
}
