import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an issued directive came to hold no longer. */
export class EndDirective1767225701000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE directive
        ADD COLUMN end_reason text,
        ADD COLUMN ended_by text,
        ADD COLUMN ended_on date,
        ADD COLUMN replaced_by_id uuid CONSTRAINT directive_replaced_by_fk REFERENCES directive,
        ADD CONSTRAINT directive_end_check CHECK ((end_reason IS NULL) = (ended_by IS NULL) AND (end_reason IS NULL) = (ended_on IS NULL) AND (replaced_by_id IS NULL OR end_reason IS NOT NULL));
      CREATE INDEX directive_replaced_by_index ON directive (replaced_by_id) WHERE replaced_by_id IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE directive DROP CONSTRAINT directive_end_check, DROP COLUMN replaced_by_id, DROP COLUMN ended_on, DROP COLUMN ended_by, DROP COLUMN end_reason');
  }
}
