import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A leader who had to decide on the own unit, because no other leader could, is marked as reviewers are (R6). */
export class MarkOwnUnitDecision1767225743000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE extension ADD COLUMN is_own_unit boolean NOT NULL DEFAULT false;
      ALTER TABLE assignment_move ADD COLUMN is_own_unit boolean NOT NULL DEFAULT false;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE assignment_move DROP COLUMN is_own_unit; ALTER TABLE extension DROP COLUMN is_own_unit');
  }
}
