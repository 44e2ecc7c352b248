import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What must still be told; written in the act's transaction. */
@Entity('outbox')
export class Outbox {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { nullable: true }) committeeId!: string | null;
  @Column('text') kind!: string;
  @Column('jsonb') payload!: object;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) deliveredAt!: Date | null;
  @Column('integer', { default: 0 }) failedCount!: number;
  @Column('timestamptz', { nullable: true }) givenUpAt!: Date | null;
}
