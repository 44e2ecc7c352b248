import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something a person is told in the app; mail repeats it without report content. */
@Entity('notice')
export class Notice {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('uuid') userId!: string;
  @Column('text') kind!: 'digest' | 'nudge' | 'receipt' | 'returned' | 'with-head' | 'sent-back';
  @Column('jsonb') content!: object;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) readAt!: Date | null;
}
