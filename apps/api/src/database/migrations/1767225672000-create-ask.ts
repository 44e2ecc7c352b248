import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Difficulties and proposals of reports, until somebody answers. The columns of `ask` repeat the newest `ask_move`. */
export class CreateAsk1767225672000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE ask (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT ask_committee_fk REFERENCES committee,
        plan_id uuid NOT NULL CONSTRAINT ask_plan_fk REFERENCES plan,
        assignment_id uuid NOT NULL CONSTRAINT ask_assignment_fk REFERENCES assignment,
        item_id uuid NOT NULL CONSTRAINT ask_item_fk REFERENCES report_item CONSTRAINT ask_item_unique UNIQUE,
        -- The unit that asks.
        unit_id uuid NOT NULL CONSTRAINT ask_unit_fk REFERENCES unit,
        difficulty text,
        proposal text,
        raised_on date NOT NULL,
        raised_at timestamptz NOT NULL,
        raised_by_name text NOT NULL,
        state text NOT NULL CONSTRAINT ask_state_check CHECK (state IN ('open', 'with-addressee', 'answered', 'refused', 'closed')),
        addressee_kind text CONSTRAINT ask_addressee_check CHECK (addressee_kind IN ('unit', 'secretariat', 'leader')),
        addressee_unit_id uuid CONSTRAINT ask_addressee_unit_fk REFERENCES unit,
        -- Null with the kind 'leader': whichever leader comes first.
        addressee_user_id uuid CONSTRAINT ask_addressee_user_fk REFERENCES app_user,
        due_on date,
        earlier_ask_id uuid CONSTRAINT ask_earlier_fk REFERENCES ask,
        repeat_number integer NOT NULL CONSTRAINT ask_repeat_check CHECK (repeat_number >= 1),
        CONSTRAINT ask_words_check CHECK (difficulty IS NOT NULL OR proposal IS NOT NULL),
        CONSTRAINT ask_addressed_check CHECK (state <> 'with-addressee' OR addressee_kind IS NOT NULL),
        CONSTRAINT ask_addressee_whole_check CHECK ((addressee_kind = 'unit') = (addressee_unit_id IS NOT NULL) AND (addressee_user_id IS NULL OR addressee_kind = 'leader'))
      );
      CREATE INDEX ask_plan_index ON ask (plan_id, state);
      CREATE INDEX ask_committee_index ON ask (committee_id);
      CREATE INDEX ask_assignment_index ON ask (assignment_id, raised_at DESC);
      CREATE INDEX ask_unit_index ON ask (unit_id);
      CREATE INDEX ask_addressee_unit_index ON ask (addressee_unit_id);
      CREATE INDEX ask_addressee_user_index ON ask (addressee_user_id);
      CREATE INDEX ask_earlier_index ON ask (earlier_ask_id);

      CREATE TABLE ask_move (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        ask_id uuid NOT NULL CONSTRAINT ask_move_ask_fk REFERENCES ask,
        -- Null for the first row.
        from_state text,
        to_state text NOT NULL CONSTRAINT ask_move_state_check CHECK (to_state IN ('open', 'with-addressee', 'answered', 'refused', 'closed')),
        addressee_kind text,
        due_on date,
        effective_on date NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor_id uuid CONSTRAINT ask_move_actor_fk REFERENCES app_user,
        actor_name text NOT NULL,
        actor_role text,
        unit_name text,
        -- The answer, or why it was closed without one.
        note text,
        CONSTRAINT ask_move_note_check CHECK (to_state NOT IN ('answered', 'refused') OR note IS NOT NULL)
      );
      CREATE INDEX ask_move_ask_index ON ask_move (ask_id, recorded_at DESC, sequence DESC);
      CREATE INDEX ask_move_actor_index ON ask_move (actor_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE ask_move; DROP TABLE ask;');
  }
}
