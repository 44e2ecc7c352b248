import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReport1767225660000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE round (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT round_committee_fk REFERENCES committee,
        plan_id uuid NOT NULL CONSTRAINT round_plan_fk REFERENCES plan,
        kind text NOT NULL CONSTRAINT round_kind_check CHECK (kind IN ('month', 'quarter', 'half-year', 'nine-month', 'year', 'thematic', 'ad-hoc')),
        name text NOT NULL,
        opens_on date NOT NULL,
        cut_off_on date NOT NULL,
        due_on date NOT NULL,
        state text NOT NULL CONSTRAINT round_state_check CHECK (state IN ('planned', 'open', 'closed', 'frozen')),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT round_days_check CHECK (due_on > cut_off_on)
      );
      CREATE INDEX round_plan_index ON round (plan_id, due_on);
      CREATE INDEX round_committee_index ON round (committee_id);

      -- One per round and unit: a round expects every unit.
      CREATE TABLE report (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT report_round_fk REFERENCES round,
        unit_id uuid NOT NULL CONSTRAINT report_unit_fk REFERENCES unit,
        state text NOT NULL CONSTRAINT report_state_check CHECK (state IN ('expected', 'draft', 'with-head', 'submitted', 'accepted', 'returned', 'waived')),
        -- Day of the first submission and of the last one; null while nothing came.
        first_submitted_on date,
        submitted_on date,
        return_count integer NOT NULL DEFAULT 0,
        note text,
        CONSTRAINT report_unit_unique UNIQUE (round_id, unit_id)
      );
      CREATE INDEX report_unit_index ON report (unit_id);

      -- One act of sending: one or many items of one unit, one receipt.
      CREATE TABLE submission (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT submission_committee_fk REFERENCES committee,
        unit_id uuid NOT NULL CONSTRAINT submission_unit_fk REFERENCES unit,
        -- Null outside a round (ad hoc).
        report_id uuid CONSTRAINT submission_report_fk REFERENCES report,
        number text NOT NULL,
        submitted_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        submitted_by uuid NOT NULL CONSTRAINT submission_user_fk REFERENCES app_user,
        submitted_by_name text NOT NULL,
        on_behalf_of text,
        content_hash text NOT NULL,
        CONSTRAINT submission_number_unique UNIQUE (committee_id, number)
      );
      CREATE INDEX submission_unit_index ON submission (unit_id, submitted_at DESC);
      CREATE INDEX submission_report_index ON submission (report_id);
      CREATE INDEX submission_user_index ON submission (submitted_by);

      -- R5: immutable once submitted; returned work becomes the next version. Only the decision columns are filled later.
      CREATE TABLE report_item (
        id uuid PRIMARY KEY,
        submission_id uuid NOT NULL CONSTRAINT report_item_submission_fk REFERENCES submission,
        assignment_id uuid NOT NULL CONSTRAINT report_item_assignment_fk REFERENCES assignment,
        version_number integer NOT NULL,
        kind text NOT NULL CONSTRAINT report_item_kind_check CHECK (kind IN ('progress', 'completion', 'contribution')),
        claim text NOT NULL CONSTRAINT report_item_claim_check CHECK (claim IN ('completed', 'on-track', 'behind', 'not-started')),
        state text NOT NULL CONSTRAINT report_item_state_check CHECK (state IN ('submitted', 'accepted', 'returned')),
        -- R23: the day the unit says it was completed; null unless the claim is "completed".
        completed_on date,
        narrative text NOT NULL,
        percent integer CONSTRAINT report_item_percent_check CHECK (percent >= 0 AND percent <= 100),
        difficulties text,
        proposals text,
        submitted_on date NOT NULL,
        submitted_at timestamptz NOT NULL,
        accepted_on date,
        accepted_at timestamptz,
        returned_at timestamptz,
        CONSTRAINT report_item_version_unique UNIQUE (assignment_id, version_number),
        CONSTRAINT report_item_completed_check CHECK (completed_on IS NULL OR (claim = 'completed' AND completed_on <= submitted_on)),
        CONSTRAINT report_item_decision_check CHECK (
          (state = 'submitted' AND accepted_at IS NULL AND returned_at IS NULL)
          OR (state = 'accepted' AND accepted_at IS NOT NULL AND accepted_on IS NOT NULL)
          OR (state = 'returned' AND returned_at IS NOT NULL))
      );
      CREATE INDEX report_item_assignment_index ON report_item (assignment_id, submitted_at DESC);
      CREATE INDEX report_item_submission_index ON report_item (submission_id);
      CREATE INDEX report_item_waiting_index ON report_item (submitted_at) WHERE state = 'submitted';
      ALTER TABLE assignment_move ADD CONSTRAINT assignment_move_item_fk FOREIGN KEY (item_id) REFERENCES report_item;
      CREATE INDEX assignment_move_item_index ON assignment_move (item_id);

      CREATE TABLE item_indicator_value (
        item_id uuid NOT NULL CONSTRAINT item_indicator_value_item_fk REFERENCES report_item,
        indicator_id uuid NOT NULL CONSTRAINT item_indicator_value_indicator_fk REFERENCES indicator,
        -- Null is "not said", never zero (R10).
        value numeric,
        PRIMARY KEY (item_id, indicator_id)
      );
      CREATE INDEX item_indicator_value_indicator_index ON item_indicator_value (indicator_id);

      CREATE TABLE evidence (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT evidence_item_fk REFERENCES report_item,
        position integer NOT NULL,
        kind text NOT NULL CONSTRAINT evidence_kind_check CHECK (kind IN ('link', 'document', 'file')),
        title text NOT NULL,
        reference text NOT NULL
      );
      CREATE INDEX evidence_item_index ON evidence (item_id, position);

      CREATE TABLE item_review (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT item_review_item_fk REFERENCES report_item,
        decision text NOT NULL CONSTRAINT item_review_decision_check CHECK (decision IN ('accepted', 'returned', 'confirmed')),
        reviewer_id uuid NOT NULL CONSTRAINT item_review_reviewer_fk REFERENCES app_user,
        reviewer_name text NOT NULL,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        -- The completion day as decided; null unless it was a completion.
        completed_on date,
        note text,
        -- R6: [{section, text}], at least one for a return.
        reasons jsonb NOT NULL DEFAULT '[]',
        -- A member of the reporting unit reviewed because the committee had nobody else.
        is_own_unit boolean NOT NULL DEFAULT false,
        CONSTRAINT item_review_reason_check CHECK (decision <> 'returned' OR jsonb_array_length(reasons) > 0)
      );
      CREATE INDEX item_review_item_index ON item_review (item_id, recorded_at);
      CREATE INDEX item_review_reviewer_index ON item_review (reviewer_id);

      -- R3: an indicator's actual changes only by an accepted item.
      CREATE TABLE indicator_actual (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        indicator_id uuid NOT NULL CONSTRAINT indicator_actual_indicator_fk REFERENCES indicator,
        item_id uuid NOT NULL CONSTRAINT indicator_actual_item_fk REFERENCES report_item,
        value numeric,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX indicator_actual_indicator_index ON indicator_actual (indicator_id, recorded_at DESC, sequence DESC);
      CREATE INDEX indicator_actual_item_index ON indicator_actual (item_id);

      -- R17: the unit's own, seen by nobody else; one per assignment.
      CREATE TABLE item_draft (
        assignment_id uuid PRIMARY KEY CONSTRAINT item_draft_assignment_fk REFERENCES assignment ON DELETE CASCADE,
        words jsonb NOT NULL,
        saved_at timestamptz NOT NULL,
        saved_by uuid NOT NULL CONSTRAINT item_draft_user_fk REFERENCES app_user,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX item_draft_user_index ON item_draft (saved_by);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE item_draft;
      DROP TABLE indicator_actual;
      DROP TABLE item_review;
      DROP TABLE evidence;
      DROP TABLE item_indicator_value;
      ALTER TABLE assignment_move DROP CONSTRAINT assignment_move_item_fk;
      DROP TABLE report_item;
      DROP TABLE submission;
      DROP TABLE report;
      DROP TABLE round;
    `);
  }
}
