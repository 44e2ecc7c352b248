import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row that cannot be told does not hold up the others, and is given up in the end. */
export class CountDeliveries1767225741000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox ADD COLUMN failed_count integer NOT NULL DEFAULT 0;
      -- Null unless it was given up.
      ALTER TABLE outbox ADD COLUMN given_up_at timestamptz;
      DROP INDEX outbox_waiting_index;
      CREATE INDEX outbox_waiting_index ON outbox (failed_count, created_at) WHERE delivered_at IS NULL AND given_up_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX outbox_waiting_index;
      CREATE INDEX outbox_waiting_index ON outbox (created_at) WHERE delivered_at IS NULL;
      ALTER TABLE outbox DROP COLUMN given_up_at;
      ALTER TABLE outbox DROP COLUMN failed_count;
    `);
  }
}
