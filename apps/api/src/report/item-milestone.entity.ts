import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an item says was reached; nothing counts before the item is accepted (R3). */
@Entity('item_milestone')
export class ItemMilestone {
  @PrimaryColumn('uuid') itemId!: string;
  @PrimaryColumn('uuid') milestoneId!: string;
  @Column('date') reachedOn!: string;
}
