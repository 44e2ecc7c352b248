import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A notice on its way by mail; the text is written when it is sent, in the person's language of that moment. */
@Entity('mail')
export class Mail {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') noticeId!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') nextTryAt!: Date;
  @Column('integer', { default: 0 }) attempts!: number;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) givenUpAt!: Date | null;
  @Column('text', { nullable: true }) lastError!: string | null;
}
