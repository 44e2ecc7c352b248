import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of tasks, in the committee's order. */
@Entity('theme')
export class Theme {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') committeeId!: string;
  @Column('text') code!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  @Column('text', { nullable: true }) nameZh!: string | null;
  @Column('integer') position!: number;
}
