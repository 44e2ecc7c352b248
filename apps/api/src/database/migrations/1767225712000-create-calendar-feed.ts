import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calendars by secret address: who made one, for which unit, and only the hash of the secret. */
export class CreateCalendarFeed1767225712000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_feed (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT calendar_feed_committee_fk REFERENCES committee,
        user_id uuid NOT NULL CONSTRAINT calendar_feed_user_fk REFERENCES app_user,
        -- Null: everything its owner answers for in the committee.
        unit_id uuid CONSTRAINT calendar_feed_unit_fk REFERENCES unit,
        -- SHA-256 of the secret; the secret itself is never stored.
        token_hash bytea NOT NULL CONSTRAINT calendar_feed_token_unique UNIQUE,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX calendar_feed_user_index ON calendar_feed (user_id);
      CREATE INDEX calendar_feed_committee_index ON calendar_feed (committee_id);
      CREATE INDEX calendar_feed_unit_index ON calendar_feed (unit_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE calendar_feed');
  }
}
