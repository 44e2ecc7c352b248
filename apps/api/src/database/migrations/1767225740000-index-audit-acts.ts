import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail is also asked by kind of object and by act. */
export class IndexAuditActs1767225740000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX audit_entry_act_index ON audit_entry (committee_id, object_type, action, sequence DESC)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX audit_entry_act_index');
  }
}
