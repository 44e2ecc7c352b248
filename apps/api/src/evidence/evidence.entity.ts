import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a unit shows for its words. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('integer') position!: number;
  @Column('text') kind!: 'link' | 'document' | 'file';
  @Column('text') title!: string;
  @Column('text') reference!: string;
}
