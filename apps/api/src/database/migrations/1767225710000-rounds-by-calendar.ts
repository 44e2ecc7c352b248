import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a round closes, which rounds the calendar opens by itself, and the named exceptions for late reports (R12). */
export class RoundsByCalendar1767225710000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE round ADD COLUMN closes_on date;
      UPDATE round r SET closes_on = GREATEST(r.due_on + 7, (SELECT max(submitted_on) FROM report WHERE round_id = r.id));
      ALTER TABLE round ALTER COLUMN closes_on SET NOT NULL;
      ALTER TABLE round ADD CONSTRAINT round_close_check CHECK (closes_on >= due_on);

      ALTER TABLE committee
        -- Working days after the cut-off for the units, and after that for the draft of the whole.
        ADD COLUMN unit_report_days integer NOT NULL DEFAULT 3 CONSTRAINT committee_unit_report_check CHECK (unit_report_days BETWEEN 1 AND 60),
        ADD COLUMN draft_report_days integer NOT NULL DEFAULT 3 CONSTRAINT committee_draft_report_check CHECK (draft_report_days BETWEEN 1 AND 60),
        -- Day of the month by which the committee itself reports (Decree 09/2019/NĐ-CP, art. 13).
        ADD COLUMN committee_report_day integer NOT NULL DEFAULT 25 CONSTRAINT committee_report_day_check CHECK (committee_report_day BETWEEN 1 AND 28),
        -- Kinds of periods for which a round opens by itself.
        ADD COLUMN round_kinds text[] NOT NULL DEFAULT '{half-year}';

      -- A named exception: this unit may still report after the window closed.
      CREATE TABLE late_entry (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT late_entry_report_fk REFERENCES report,
        -- Last day, inclusive.
        until_on date NOT NULL,
        reason text NOT NULL,
        allowed_by uuid NOT NULL CONSTRAINT late_entry_user_fk REFERENCES app_user,
        allowed_by_name text NOT NULL,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX late_entry_report_index ON late_entry (report_id, recorded_at DESC);
      CREATE INDEX late_entry_user_index ON late_entry (allowed_by);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE late_entry;
      ALTER TABLE committee DROP COLUMN unit_report_days, DROP COLUMN draft_report_days, DROP COLUMN committee_report_day, DROP COLUMN round_kinds;
      ALTER TABLE round DROP COLUMN closes_on;
    `);
  }
}
