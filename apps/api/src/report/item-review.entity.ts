import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('item_review')
export class ItemReview {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') itemId!: string;
  @Column('text') decision!: 'accepted' | 'returned' | 'confirmed';
  @Column('uuid') reviewerId!: string;
  @Column('text') reviewerName!: string;
  @Column('date') effectiveOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('date', { nullable: true }) completedOn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('jsonb') reasons!: { section: string; text: string }[];
  @Column('boolean', { default: false }) isOwnUnit!: boolean;
}
