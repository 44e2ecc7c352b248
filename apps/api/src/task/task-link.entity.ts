import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Lineage between half-years (R20). */
@Entity('task_link')
export class TaskLink {
  @PrimaryColumn('uuid') fromTaskId!: string;
  @PrimaryColumn('uuid') toTaskId!: string;
  @Column('text') relation!: 'carried' | 'replaced';
}
