import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The transaction that last changed what a plan's screens show: what a reader who was away has missed is told by it. */
export class AnnouncePlanChange1767225720000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE plan ADD COLUMN touched_in xid8 NOT NULL DEFAULT pg_current_xact_id()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE plan DROP COLUMN touched_in');
  }
}
