import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the leaders last sent a plan back. */
export class ReturnPlan1767225700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE plan
        ADD COLUMN return_reason text,
        ADD COLUMN returned_by text,
        ADD COLUMN returned_on date,
        ADD CONSTRAINT plan_return_check CHECK ((return_reason IS NULL) = (returned_by IS NULL) AND (return_reason IS NULL) = (returned_on IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE plan DROP CONSTRAINT plan_return_check, DROP COLUMN return_reason, DROP COLUMN returned_by, DROP COLUMN returned_on');
  }
}
