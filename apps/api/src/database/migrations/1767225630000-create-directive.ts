import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDirective1767225630000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE directive (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT directive_committee_fk REFERENCES committee,
        code text NOT NULL,
        kind text NOT NULL CONSTRAINT directive_kind_check CHECK (kind IN ('conclusion', 'directive', 'plan', 'letter', 'decision')),
        number text,
        title text NOT NULL,
        issued_on date NOT NULL,
        signer text,
        text text NOT NULL,
        -- Said beside the text, for example that a demo document is invented.
        note text,
        state text NOT NULL CONSTRAINT directive_state_check CHECK (state IN ('draft', 'issued', 'superseded', 'withdrawn')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT directive_code_unique UNIQUE (committee_id, code)
      );
      CREATE INDEX directive_issued_index ON directive (committee_id, issued_on DESC, id);

      -- A span of the directive's text; offsets are UTF-16 units of the stored (NFC) text.
      CREATE TABLE clause (
        id uuid PRIMARY KEY,
        directive_id uuid NOT NULL CONSTRAINT clause_directive_fk REFERENCES directive,
        committee_id uuid NOT NULL CONSTRAINT clause_committee_fk REFERENCES committee,
        position integer NOT NULL,
        label text NOT NULL,
        start_offset integer NOT NULL,
        end_offset integer NOT NULL,
        disposition text NOT NULL DEFAULT 'open' CONSTRAINT clause_disposition_check CHECK (disposition IN ('open', 'assigned', 'merged', 'standing', 'information', 'deferred')),
        reason text,
        merged_into_id uuid CONSTRAINT clause_merged_fk REFERENCES clause,
        -- Null while the disposition is open.
        disposed_by uuid CONSTRAINT clause_disposed_by_fk REFERENCES app_user,
        disposed_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT clause_span_check CHECK (start_offset >= 0 AND end_offset > start_offset),
        CONSTRAINT clause_label_unique UNIQUE (directive_id, label) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX clause_directive_index ON clause (directive_id, position);
      CREATE INDEX clause_committee_index ON clause (committee_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE clause; DROP TABLE directive;`);
  }
}
