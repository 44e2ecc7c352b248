import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit is not its name: names are dated rows, and mergers are rows of their own. */
export class CreateUnit1767225610000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE unit (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT unit_code_unique UNIQUE,
        kind text NOT NULL CONSTRAINT unit_kind_check CHECK (kind IN ('party', 'government', 'service', 'armed-forces', 'press', 'mass-organisation', 'friendship', 'district-party')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE unit_name (
        id uuid PRIMARY KEY,
        unit_id uuid NOT NULL CONSTRAINT unit_name_unit_fk REFERENCES unit,
        name text NOT NULL,
        short_name text NOT NULL,
        symbol text,
        name_en text,
        name_zh text,
        -- Half-open: the name holds from from_on until the day before to_on; null is "still".
        from_on date NOT NULL,
        to_on date,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT unit_name_span_check CHECK (to_on IS NULL OR to_on > from_on),
        CONSTRAINT unit_name_from_unique UNIQUE (unit_id, from_on)
      );

      CREATE TABLE unit_change (
        id uuid PRIMARY KEY,
        kind text NOT NULL CONSTRAINT unit_change_kind_check CHECK (kind IN ('rename', 'merge', 'split', 'dissolution')),
        effective_on date NOT NULL,
        document text,
        from_unit_id uuid NOT NULL CONSTRAINT unit_change_from_fk REFERENCES unit,
        -- Null for a dissolution without a successor.
        to_unit_id uuid CONSTRAINT unit_change_to_fk REFERENCES unit,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX unit_change_from_index ON unit_change (from_unit_id);
      CREATE INDEX unit_change_to_index ON unit_change (to_unit_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE unit_change; DROP TABLE unit_name; DROP TABLE unit;`);
  }
}
