import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** A person's account; accounts are never shared by a unit (R18). */
@Entity('app_user')
export class User {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') username!: string;
  @Column('text') displayName!: string;
  /** Given name first: people are listed by it. */
  @Column('text') sortKey!: string;
  @Column('text', { nullable: true }) position!: string | null;
  /** Null: no mail. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') passwordHash!: string;
  @Column('text', { default: 'vi' }) locale!: 'vi' | 'en' | 'zh';
  @Column('timestamptz', { nullable: true }) disabledAt!: Date | null;
  @VersionColumn() version!: number;
}
