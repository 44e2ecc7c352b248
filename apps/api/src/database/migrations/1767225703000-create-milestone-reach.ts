import type { MigrationInterface, QueryRunner } from 'typeorm';

/** R3: a milestone is reached by an accepted item, with both times; the column that nothing wrote goes. */
export class CreateMilestoneReach1767225703000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE item_milestone (
        item_id uuid NOT NULL CONSTRAINT item_milestone_item_fk REFERENCES report_item,
        milestone_id uuid NOT NULL CONSTRAINT item_milestone_milestone_fk REFERENCES milestone,
        reached_on date NOT NULL,
        PRIMARY KEY (item_id, milestone_id)
      );
      CREATE INDEX item_milestone_milestone_index ON item_milestone (milestone_id);

      CREATE TABLE milestone_reach (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        milestone_id uuid NOT NULL CONSTRAINT milestone_reach_milestone_fk REFERENCES milestone,
        item_id uuid NOT NULL CONSTRAINT milestone_reach_item_fk REFERENCES report_item,
        -- Null takes an earlier claim back: the completion that held it was reopened.
        done_on date,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL
      );
      CREATE INDEX milestone_reach_milestone_index ON milestone_reach (milestone_id, recorded_at DESC, sequence DESC);
      CREATE INDEX milestone_reach_item_index ON milestone_reach (item_id);

      ALTER TABLE milestone DROP COLUMN done_on;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE milestone ADD COLUMN done_on date;
      UPDATE milestone m SET done_on = (SELECT done_on FROM milestone_reach WHERE milestone_id = m.id ORDER BY recorded_at DESC, sequence DESC LIMIT 1);
      DROP TABLE milestone_reach;
      DROP TABLE item_milestone;
    `);
  }
}
