import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an indicator stood before the work began; null is not known (R10). */
export class KeepBaseline1767225713000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE indicator ADD COLUMN baseline numeric');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE indicator DROP COLUMN baseline');
  }
}
