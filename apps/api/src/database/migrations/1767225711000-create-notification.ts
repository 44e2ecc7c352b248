import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders, numbered and kept; one digest per person and day; notices in the app and mail on its way (R19, ADR 18). */
export class CreateNotification1767225711000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Null: the person gets no mail.
      ALTER TABLE app_user ADD COLUMN email text;

      -- The day's run of a committee: whichever process makes this row sends, and no other.
      CREATE TABLE reminder_run (
        committee_id uuid NOT NULL CONSTRAINT reminder_run_committee_fk REFERENCES committee,
        day date NOT NULL,
        PRIMARY KEY (committee_id, day)
      );

      CREATE TABLE reminder (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT reminder_committee_fk REFERENCES committee,
        unit_id uuid NOT NULL CONSTRAINT reminder_unit_fk REFERENCES unit,
        assignment_id uuid CONSTRAINT reminder_assignment_fk REFERENCES assignment,
        report_id uuid CONSTRAINT reminder_report_fk REFERENCES report,
        rung text NOT NULL,
        -- The due day that it reminded of: a later one is reminded of anew.
        due_on date NOT NULL,
        -- Counts the reminders of the same work.
        number integer NOT NULL,
        day date NOT NULL,
        recorded_at timestamptz NOT NULL,
        -- Null: sent by the ladder, not by hand.
        sent_by uuid CONSTRAINT reminder_sender_fk REFERENCES app_user,
        sent_by_name text,
        recipient_ids uuid[] NOT NULL,
        CONSTRAINT reminder_subject_check CHECK ((assignment_id IS NULL) <> (report_id IS NULL))
      );
      CREATE UNIQUE INDEX reminder_assignment_unique ON reminder (assignment_id, rung, due_on) WHERE rung <> 'nudge';
      CREATE UNIQUE INDEX reminder_report_unique ON reminder (report_id, rung, due_on) WHERE rung <> 'nudge';
      CREATE UNIQUE INDEX reminder_nudge_unique ON reminder (report_id, day) WHERE rung = 'nudge';
      CREATE INDEX reminder_committee_index ON reminder (committee_id, day);
      CREATE INDEX reminder_unit_index ON reminder (unit_id);
      CREATE INDEX reminder_sender_index ON reminder (sent_by);

      CREATE TABLE digest (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT digest_committee_fk REFERENCES committee,
        user_id uuid NOT NULL CONSTRAINT digest_user_fk REFERENCES app_user,
        day date NOT NULL,
        number integer NOT NULL,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT digest_day_unique UNIQUE (committee_id, user_id, day)
      );
      CREATE INDEX digest_user_index ON digest (user_id);

      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT notice_committee_fk REFERENCES committee,
        user_id uuid NOT NULL CONSTRAINT notice_user_fk REFERENCES app_user,
        kind text NOT NULL CONSTRAINT notice_kind_check CHECK (kind IN ('digest', 'nudge', 'receipt', 'returned')),
        content jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX notice_user_index ON notice (user_id, created_at DESC, id DESC);
      CREATE INDEX notice_committee_index ON notice (committee_id);

      CREATE TABLE mail (
        id uuid PRIMARY KEY,
        notice_id uuid NOT NULL CONSTRAINT mail_notice_fk REFERENCES notice ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        next_try_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        sent_at timestamptz,
        -- After the last attempt; null while it is still tried.
        given_up_at timestamptz,
        last_error text
      );
      CREATE INDEX mail_waiting_index ON mail (next_try_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
      CREATE INDEX mail_notice_index ON mail (notice_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE mail;
      DROP TABLE notice;
      DROP TABLE digest;
      DROP TABLE reminder;
      DROP TABLE reminder_run;
      ALTER TABLE app_user DROP COLUMN email;
    `);
  }
}
