import type { MigrationInterface, QueryRunner } from 'typeorm';

/** R21: a clause that a person took over from a proposal of the program remembers it. */
export class RememberProposedClauses1767225690000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE clause ADD COLUMN is_proposed boolean NOT NULL DEFAULT false');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE clause DROP COLUMN is_proposed');
  }
}
