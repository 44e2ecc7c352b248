import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit takes back what it sent until a reviewer has opened it; the version stays, and counts for nothing (R5). */
export class RecallSubmission1767225713000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE report_item
        -- When a reviewer first looked at it; from then on it cannot be taken back.
        ADD COLUMN opened_at timestamptz,
        ADD COLUMN recalled_at timestamptz,
        DROP CONSTRAINT report_item_state_check,
        DROP CONSTRAINT report_item_decision_check;
      ALTER TABLE report_item
        ADD CONSTRAINT report_item_state_check CHECK (state IN ('draft', 'submitted', 'accepted', 'returned')),
        ADD CONSTRAINT report_item_decision_check CHECK (
          (state = 'submitted' AND accepted_at IS NULL AND returned_at IS NULL AND recalled_at IS NULL)
          OR (state = 'draft' AND accepted_at IS NULL AND returned_at IS NULL AND recalled_at IS NOT NULL AND opened_at IS NULL)
          OR (state = 'accepted' AND accepted_at IS NOT NULL AND accepted_on IS NOT NULL AND recalled_at IS NULL)
          OR (state = 'returned' AND returned_at IS NOT NULL AND recalled_at IS NULL));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE report_item DROP CONSTRAINT report_item_state_check, DROP CONSTRAINT report_item_decision_check, DROP COLUMN opened_at;
      -- What was taken back can only be kept as returned.
      UPDATE report_item SET state = 'returned', returned_at = recalled_at WHERE state = 'draft';
      ALTER TABLE report_item DROP COLUMN recalled_at,
        ADD CONSTRAINT report_item_state_check CHECK (state IN ('submitted', 'accepted', 'returned')),
        ADD CONSTRAINT report_item_decision_check CHECK (
          (state = 'submitted' AND accepted_at IS NULL AND returned_at IS NULL)
          OR (state = 'accepted' AND accepted_at IS NOT NULL AND accepted_on IS NOT NULL)
          OR (state = 'returned' AND returned_at IS NOT NULL));
    `);
  }
}
