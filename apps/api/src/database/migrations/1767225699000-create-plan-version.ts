import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of approved plans: what each change touched, so that any two can be compared (R15, ADR 17). */
export class CreatePlanVersion1767225699000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plan_version (
        id uuid PRIMARY KEY,
        plan_id uuid NOT NULL CONSTRAINT plan_version_plan_fk REFERENCES plan,
        number integer NOT NULL CONSTRAINT plan_version_number_check CHECK (number > 0),
        change text NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT plan_version_actor_fk REFERENCES app_user,
        actor_name text NOT NULL,
        reason text,
        CONSTRAINT plan_version_number_unique UNIQUE (plan_id, number)
      );
      CREATE INDEX plan_version_actor_index ON plan_version (actor_id);
      CREATE TABLE plan_version_task (
        plan_version_id uuid NOT NULL CONSTRAINT plan_version_task_version_fk REFERENCES plan_version ON DELETE CASCADE,
        -- No foreign key: the row outlives a draft that is thrown away.
        task_id uuid NOT NULL,
        planned jsonb,
        PRIMARY KEY (plan_version_id, task_id)
      );
      CREATE INDEX plan_version_task_task_index ON plan_version_task (task_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE plan_version_task; DROP TABLE plan_version');
  }
}
