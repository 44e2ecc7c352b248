import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A committee may ask for the head's hand on every report of a unit. */
export class AskTheHead1767225714000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE committee ADD COLUMN needs_head boolean NOT NULL DEFAULT false;
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
      ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('digest', 'nudge', 'receipt', 'returned', 'with-head', 'sent-back'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM notice WHERE kind IN ('with-head', 'sent-back');
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
      ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('digest', 'nudge', 'receipt', 'returned'));
      ALTER TABLE committee DROP COLUMN needs_head;
    `);
  }
}
