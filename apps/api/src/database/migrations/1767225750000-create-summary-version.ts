import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The half-year report as a stored document with versions (R15, ADR 21). */
export class CreateSummaryVersion1767225750000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE committee ADD COLUMN term_started_on date;
      CREATE TABLE summary_version (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT summary_version_committee_fk REFERENCES committee,
        plan_id uuid NOT NULL CONSTRAINT summary_version_plan_fk REFERENCES plan,
        number integer NOT NULL CONSTRAINT summary_version_number_check CHECK (number > 0),
        state text NOT NULL CONSTRAINT summary_version_state_check CHECK (state IN ('draft', 'in-review', 'signed', 'issued', 'replaced')),
        -- The two times of the paper: the second is the instant of drafting, then of every hand-over to the leaders.
        effective_on date NOT NULL,
        known_at timestamptz NOT NULL,
        layout text NOT NULL CONSTRAINT summary_version_layout_check CHECK (layout IN ('party', 'government')),
        -- Sections with paragraphs and sentences; what stands around them (head, figures, annexes).
        content jsonb NOT NULL,
        paper jsonb NOT NULL,
        replaces integer,
        reason text,
        drafted_by text NOT NULL,
        drafted_at timestamptz NOT NULL,
        return_reason text,
        returned_by text,
        returned_at timestamptz,
        signed_by text,
        signed_on date,
        signed_at timestamptz,
        document_number integer CONSTRAINT summary_version_document_number_check CHECK (document_number > 0),
        number_series text,
        document_on date,
        issued_by text,
        issued_at timestamptz,
        version integer NOT NULL,
        CONSTRAINT summary_version_number_unique UNIQUE (plan_id, number),
        CONSTRAINT summary_version_issued_check CHECK (state NOT IN ('issued', 'replaced') OR (document_number IS NOT NULL AND issued_at IS NOT NULL))
      );
      CREATE INDEX summary_version_committee_index ON summary_version (committee_id);
      CREATE UNIQUE INDEX summary_version_open_unique ON summary_version (plan_id) WHERE state IN ('draft', 'in-review', 'signed');
      CREATE UNIQUE INDEX summary_version_issued_unique ON summary_version (plan_id) WHERE state = 'issued';
      CREATE UNIQUE INDEX summary_version_series_unique ON summary_version (committee_id, number_series, document_number);

      -- R15: what is issued stays as it is; only that another version has replaced it is still recorded.
      CREATE FUNCTION refuse_issued_summary_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (to_jsonb(OLD) - ARRAY['state', 'version']) IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['state', 'version']) OR NEW.state NOT IN ('issued', 'replaced') THEN
          RAISE EXCEPTION 'an issued summary does not change (R15)';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER summary_version_frozen BEFORE UPDATE ON summary_version FOR EACH ROW WHEN (OLD.state IN ('issued', 'replaced')) EXECUTE FUNCTION refuse_issued_summary_change();

      CREATE TABLE summary_comment (
        id uuid PRIMARY KEY,
        summary_version_id uuid NOT NULL CONSTRAINT summary_comment_version_fk REFERENCES summary_version ON DELETE CASCADE,
        -- Of the content; it outlives the sentence.
        sentence_id uuid NOT NULL,
        text text NOT NULL,
        author_name text NOT NULL,
        written_at timestamptz NOT NULL,
        resolved_by text,
        resolved_at timestamptz
      );
      CREATE INDEX summary_comment_version_index ON summary_comment (summary_version_id);

      -- Frozen with the issue, and scans of the signed paper. The bytes lie beside those of the evidence (ADR 9).
      CREATE TABLE summary_file (
        id uuid PRIMARY KEY,
        summary_version_id uuid NOT NULL CONSTRAINT summary_file_version_fk REFERENCES summary_version,
        kind text NOT NULL CONSTRAINT summary_file_kind_check CHECK (kind IN ('docx', 'pdf', 'xlsx', 'snapshot', 'signed')),
        name text NOT NULL,
        media_type text NOT NULL,
        size_bytes bigint NOT NULL CONSTRAINT summary_file_size_check CHECK (size_bytes > 0),
        sha256 text NOT NULL CONSTRAINT summary_file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        kept_at timestamptz NOT NULL,
        kept_by text NOT NULL
      );
      CREATE INDEX summary_file_version_index ON summary_file (summary_version_id);
      CREATE INDEX summary_file_sha256_index ON summary_file (sha256);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE summary_file; DROP TABLE summary_comment; DROP TABLE summary_version; DROP FUNCTION refuse_issued_summary_change(); ALTER TABLE committee DROP COLUMN term_started_on');
  }
}
