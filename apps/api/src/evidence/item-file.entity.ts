import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that was sent with an item. */
@Entity('item_file')
export class ItemFile {
  @PrimaryColumn('uuid') itemId!: string;
  @PrimaryColumn('uuid') fileId!: string;
  @Column('integer') position!: number;
}
