import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which row of which table a task came from, so that the same file again changes nothing. */
export class CreateImportedRow1767225674000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE imported_row (
        task_id uuid PRIMARY KEY CONSTRAINT imported_row_task_fk REFERENCES task ON DELETE CASCADE,
        plan_id uuid NOT NULL CONSTRAINT imported_row_plan_fk REFERENCES plan,
        -- Hashes of what the row was about and of all its words, as the file had them.
        subject_key text NOT NULL,
        words_key text NOT NULL,
        file_name text NOT NULL,
        sheet text NOT NULL,
        row_number integer NOT NULL,
        imported_at timestamptz NOT NULL,
        CONSTRAINT imported_row_subject_unique UNIQUE (plan_id, subject_key)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE imported_row;');
  }
}
