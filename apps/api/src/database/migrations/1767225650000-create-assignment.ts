import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The matrix cell and its history. A question of the past takes, among the rows whose effective day and recorded
 * instant lie within the two times asked about, the one recorded last; the columns of `assignment` repeat the newest
 * such fact for commands.
 */
export class CreateAssignment1767225650000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE assignment (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT assignment_committee_fk REFERENCES committee,
        plan_id uuid NOT NULL CONSTRAINT assignment_plan_fk REFERENCES plan,
        task_id uuid NOT NULL CONSTRAINT assignment_task_fk REFERENCES task ON DELETE CASCADE,
        unit_id uuid NOT NULL CONSTRAINT assignment_unit_fk REFERENCES unit,
        role text NOT NULL CONSTRAINT assignment_role_check CHECK (role IN ('lead', 'coordinating')),
        state text NOT NULL,
        -- Null for a standing duty (R9) and for a coordinating unit.
        due_on date,
        original_due_on date,
        completed_on date,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT assignment_state_check CHECK (
          (role = 'lead' AND state IN ('draft', 'issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned', 'completed', 'on-hold', 'cancelled', 'carried-over', 'transferred', 'closed'))
          OR (role = 'coordinating' AND state IN ('draft', 'requested', 'acknowledged', 'given', 'confirmed', 'disputed', 'no-answer'))
        )
      );
      CREATE INDEX assignment_plan_index ON assignment (plan_id, task_id);
      CREATE INDEX assignment_task_index ON assignment (task_id);
      CREATE INDEX assignment_unit_index ON assignment (unit_id, due_on);
      CREATE INDEX assignment_committee_index ON assignment (committee_id);
      -- R1: exactly one lead at any moment.
      CREATE UNIQUE INDEX assignment_lead_unique ON assignment (task_id) WHERE role = 'lead' AND state <> 'transferred';
      CREATE UNIQUE INDEX assignment_unit_unique ON assignment (task_id, unit_id) WHERE state <> 'transferred';
      CREATE INDEX assignment_open_index ON assignment (plan_id, due_on, id)
        WHERE role = 'lead' AND state IN ('issued', 'acknowledged', 'in-progress', 'awaiting-confirmation', 'returned');

      CREATE TABLE assignment_move (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        assignment_id uuid NOT NULL CONSTRAINT assignment_move_assignment_fk REFERENCES assignment ON DELETE CASCADE,
        -- Null for the first row.
        from_state text,
        to_state text NOT NULL,
        -- For a completion: the completion day C (R23).
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        -- Null where a rule moved it (acknowledged by time).
        actor_id uuid CONSTRAINT assignment_move_actor_fk REFERENCES app_user,
        actor_name text NOT NULL,
        actor_role text,
        -- The unit as named that day.
        unit_name text,
        on_behalf_of text,
        reason text,
        item_id uuid
      );
      CREATE INDEX assignment_move_assignment_index ON assignment_move (assignment_id, recorded_at DESC, sequence DESC);
      CREATE INDEX assignment_move_actor_index ON assignment_move (actor_id);

      CREATE TABLE due_change (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        assignment_id uuid NOT NULL CONSTRAINT due_change_assignment_fk REFERENCES assignment ON DELETE CASCADE,
        -- 0 for the due day given at the issue, then the number of the extension (R8).
        number integer NOT NULL,
        due_on date,
        -- The last due day that excuses lateness: the class is judged on it.
        class_due_on date,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT due_change_actor_fk REFERENCES app_user,
        actor_name text NOT NULL,
        reason text,
        CONSTRAINT due_change_number_unique UNIQUE (assignment_id, number)
      );
      CREATE INDEX due_change_assignment_index ON due_change (assignment_id, recorded_at DESC, sequence DESC);
      CREATE INDEX due_change_actor_index ON due_change (actor_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE due_change; DROP TABLE assignment_move; DROP TABLE assignment;`);
  }
}
