import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that a unit shows for its words. The bytes lie in the storage under their hash; equal bytes lie there once. */
export class CreateEvidenceFile1767225671000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE evidence_file (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT evidence_file_committee_fk REFERENCES committee,
        assignment_id uuid NOT NULL CONSTRAINT evidence_file_assignment_fk REFERENCES assignment ON DELETE CASCADE,
        name text NOT NULL,
        type text NOT NULL CONSTRAINT evidence_file_type_check CHECK (type IN ('pdf', 'png', 'jpg', 'docx', 'xlsx', 'txt', 'zip')),
        size_bytes bigint NOT NULL CONSTRAINT evidence_file_size_check CHECK (size_bytes > 0),
        sha256 text NOT NULL CONSTRAINT evidence_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        -- What it proves; both null: the deliverable of the assignment.
        indicator_id uuid CONSTRAINT evidence_file_indicator_fk REFERENCES indicator ON DELETE SET NULL,
        milestone_id uuid CONSTRAINT evidence_file_milestone_fk REFERENCES milestone ON DELETE SET NULL,
        uploaded_at timestamptz NOT NULL,
        uploaded_by uuid NOT NULL CONSTRAINT evidence_file_user_fk REFERENCES app_user,
        -- R16: who declared, and when, that it holds no state secret.
        confirmed_by_name text NOT NULL,
        confirmed_at timestamptz NOT NULL,
        -- Beside the unit's draft now (R17: then nobody else's business); sending clears it, a return sets it again.
        is_in_draft boolean NOT NULL
      );
      CREATE INDEX evidence_file_assignment_index ON evidence_file (assignment_id) WHERE is_in_draft;
      CREATE INDEX evidence_file_sha256_index ON evidence_file (sha256);
      CREATE INDEX evidence_file_committee_index ON evidence_file (committee_id);
      CREATE INDEX evidence_file_indicator_index ON evidence_file (indicator_id);
      CREATE INDEX evidence_file_milestone_index ON evidence_file (milestone_id);
      CREATE INDEX evidence_file_user_index ON evidence_file (uploaded_by);

      -- What was sent with an item; never changes again (R5). Corrected work may send the same file once more.
      CREATE TABLE item_file (
        item_id uuid NOT NULL CONSTRAINT item_file_item_fk REFERENCES report_item,
        file_id uuid NOT NULL CONSTRAINT item_file_file_fk REFERENCES evidence_file,
        position integer NOT NULL,
        PRIMARY KEY (item_id, file_id)
      );
      CREATE INDEX item_file_file_index ON item_file (file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE item_file; DROP TABLE evidence_file;');
  }
}
