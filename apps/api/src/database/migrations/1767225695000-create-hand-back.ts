import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks given back by their unit and issued again, tasks issued by decision though unclear, and when a request was withdrawn. */
export class CreateHandBack1767225695000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE assignment_move ADD COLUMN hand_back_kind text CONSTRAINT assignment_move_hand_back_check CHECK (hand_back_kind IN ('hand-back', 'clarify'));
      -- A task issued again begins again with number 0; the earlier one stays in the history.
      ALTER TABLE due_change DROP CONSTRAINT due_change_number_unique;
      ALTER TABLE due_change ADD CONSTRAINT due_change_number_unique UNIQUE (assignment_id, number, recorded_at);
      -- A supporting unit that is left out when a task is issued again keeps its history and ends.
      ALTER TABLE assignment DROP CONSTRAINT assignment_state_check;
      ALTER TABLE assignment ADD CONSTRAINT assignment_state_check CHECK (
        (role = 'lead' AND state IN ('draft', 'issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned', 'completed', 'on-hold', 'cancelled', 'carried-over', 'transferred', 'closed'))
        OR (role = 'coordinating' AND state IN ('draft', 'requested', 'acknowledged', 'given', 'confirmed', 'disputed', 'no-answer', 'transferred'))
      );
      ALTER TABLE task
        ADD COLUMN unclear_points text[],
        ADD COLUMN unclear_reason text,
        ADD COLUMN unclear_decided_by text,
        ADD COLUMN unclear_decided_on date,
        ADD CONSTRAINT task_unclear_check CHECK ((unclear_points IS NULL) = (unclear_reason IS NULL) AND (unclear_points IS NULL) = (unclear_decided_by IS NULL) AND (unclear_points IS NULL) = (unclear_decided_on IS NULL));
      ALTER TABLE extension ADD COLUMN withdrawn_on date, ADD COLUMN withdrawn_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE extension DROP COLUMN withdrawn_on, DROP COLUMN withdrawn_at;
      ALTER TABLE task DROP CONSTRAINT task_unclear_check, DROP COLUMN unclear_points, DROP COLUMN unclear_reason, DROP COLUMN unclear_decided_by, DROP COLUMN unclear_decided_on;
      ALTER TABLE assignment DROP CONSTRAINT assignment_state_check;
      ALTER TABLE assignment ADD CONSTRAINT assignment_state_check CHECK (
        (role = 'lead' AND state IN ('draft', 'issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned', 'completed', 'on-hold', 'cancelled', 'carried-over', 'transferred', 'closed'))
        OR (role = 'coordinating' AND state IN ('draft', 'requested', 'acknowledged', 'given', 'confirmed', 'disputed', 'no-answer'))
      );
      ALTER TABLE due_change DROP CONSTRAINT due_change_number_unique;
      ALTER TABLE due_change ADD CONSTRAINT due_change_number_unique UNIQUE (assignment_id, number);
      ALTER TABLE assignment_move DROP COLUMN hand_back_kind;
    `);
  }
}
