import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Directive memory: which clause goes on from which of an earlier half-year, as a person said. */
export class CreateClauseLink1767225692000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Trusted since PostgreSQL 13: the owner of the database may create it.
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE TABLE clause_link (
        clause_id uuid NOT NULL CONSTRAINT clause_link_clause_fk REFERENCES clause ON DELETE CASCADE,
        earlier_clause_id uuid NOT NULL CONSTRAINT clause_link_earlier_fk REFERENCES clause ON DELETE CASCADE,
        committee_id uuid NOT NULL CONSTRAINT clause_link_committee_fk REFERENCES committee,
        -- False: a person looked and said that it is something else; it is not proposed again.
        is_same boolean NOT NULL,
        decided_by_name text NOT NULL,
        decided_at timestamptz NOT NULL,
        PRIMARY KEY (clause_id, earlier_clause_id),
        CONSTRAINT clause_link_other_check CHECK (clause_id <> earlier_clause_id)
      );
      CREATE INDEX clause_link_earlier_index ON clause_link (earlier_clause_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE clause_link; DROP EXTENSION pg_trgm');
  }
}
