import type { MigrationInterface, QueryRunner } from 'typeorm';

/** R8: requests for a later due day, with what became of each. */
export class CreateExtension1767225680000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE extension (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT extension_committee_fk REFERENCES committee,
        assignment_id uuid NOT NULL CONSTRAINT extension_assignment_fk REFERENCES assignment ON DELETE CASCADE,
        state text NOT NULL CONSTRAINT extension_state_check CHECK (state IN ('draft', 'submitted', 'approved', 'approved-shorter', 'refused', 'withdrawn')),
        cause text NOT NULL CONSTRAINT extension_cause_check CHECK (cause IN ('objective', 'subjective')),
        reason text NOT NULL,
        work_done text NOT NULL,
        requested_due_on date NOT NULL,
        drafted_by_name text NOT NULL,
        drafted_at timestamptz NOT NULL,
        -- What held when it was sent; null while it is a draft.
        due_on date,
        timing text CONSTRAINT extension_timing_check CHECK (timing IN ('in-time', 'short-notice', 'after-due-day')),
        submitted_on date,
        submitted_at timestamptz,
        submitted_by_name text,
        decided_on date,
        decided_at timestamptz,
        decided_by_name text,
        granted_due_on date,
        excuses_lateness boolean,
        decision_reason text,
        CONSTRAINT extension_submitted_check CHECK (state IN ('draft', 'withdrawn') OR (submitted_on IS NOT NULL AND timing IS NOT NULL)),
        CONSTRAINT extension_granted_check CHECK ((state IN ('approved', 'approved-shorter')) = (granted_due_on IS NOT NULL))
      );
      CREATE INDEX extension_committee_index ON extension (committee_id, drafted_at, id);
      -- One at a time waits for an answer.
      CREATE UNIQUE INDEX extension_waiting_unique ON extension (assignment_id) WHERE state IN ('draft', 'submitted');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE extension');
  }
}
