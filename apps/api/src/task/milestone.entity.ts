import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('milestone')
export class Milestone {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') taskId!: string;
  @Column('integer') position!: number;
  @Column('text') title!: string;
  @Column('date') dueOn!: string;
}
