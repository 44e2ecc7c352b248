import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search without tone marks: `fold_text` is `fold` of libs/domain, letter by letter the same rule; unaccent would add rules of its own. */
export class SearchFolded1767225730000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(String.raw`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE FUNCTION fold_text(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
        SELECT btrim(regexp_replace(translate(lower(regexp_replace(normalize(said, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd'), '\s+', ' ', 'g'))
      $$;
      CREATE INDEX task_search_index ON task USING gin (fold_text(code || ' ' || title) gin_trgm_ops);
      CREATE INDEX report_item_search_index ON report_item USING gin (fold_text(narrative) gin_trgm_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX report_item_search_index; DROP INDEX task_search_index; DROP FUNCTION fold_text(text)');
  }
}
