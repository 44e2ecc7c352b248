import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlan1767225640000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE plan (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT plan_committee_fk REFERENCES committee,
        half_year text NOT NULL CONSTRAINT plan_half_year_check CHECK (half_year ~ '^[0-9]{4}-H[12]$'),
        code text NOT NULL,
        name text NOT NULL,
        -- Both inclusive, taken from the committee's calendar when the plan is created.
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        document_number text,
        issued_on date,
        state text NOT NULL CONSTRAINT plan_state_check CHECK (state IN ('draft', 'in-review', 'approved', 'active', 'closing', 'closed')),
        -- Version of the classification rule (R13); a closed half-year keeps the one it was computed with.
        rule_version integer NOT NULL DEFAULT 1,
        -- Bumped in the transaction of every change that the plan's screens show; caches are keyed by it.
        revision integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT plan_half_year_unique UNIQUE (committee_id, half_year),
        CONSTRAINT plan_span_check CHECK (ends_on > starts_on)
      );

      CREATE TABLE task (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT task_committee_fk REFERENCES committee,
        plan_id uuid NOT NULL CONSTRAINT task_plan_fk REFERENCES plan,
        theme_id uuid NOT NULL CONSTRAINT task_theme_fk REFERENCES theme,
        -- R1: a task for several equal leads is a parent with one child per unit. Null: no parent.
        parent_id uuid CONSTRAINT task_parent_fk REFERENCES task,
        code text NOT NULL,
        title text NOT NULL,
        kind text NOT NULL CONSTRAINT task_kind_check CHECK (kind IN ('dated', 'recurring', 'standing')),
        deliverable text,
        -- How often, in words, for a recurring task.
        recurrence text,
        -- R2: the other source beside clauses, a decision typed in with the leader who took it.
        decision_text text,
        decision_leader text,
        -- The chair's mark: acceptance needs the secretariat and then a leader.
        is_two_step boolean NOT NULL DEFAULT false,
        -- R16: only number and due day are kept here.
        is_held_outside boolean NOT NULL DEFAULT false,
        note text,
        -- Due day of a draft; from the issue on, due days are rows of due_change.
        draft_due_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT task_code_unique UNIQUE (plan_id, code),
        CONSTRAINT task_decision_check CHECK ((decision_text IS NULL) = (decision_leader IS NULL))
      );
      CREATE INDEX task_theme_index ON task (theme_id);
      CREATE INDEX task_parent_index ON task (parent_id);

      CREATE TABLE task_clause (
        task_id uuid NOT NULL CONSTRAINT task_clause_task_fk REFERENCES task ON DELETE CASCADE,
        clause_id uuid NOT NULL CONSTRAINT task_clause_clause_fk REFERENCES clause,
        PRIMARY KEY (task_id, clause_id)
      );
      CREATE INDEX task_clause_clause_index ON task_clause (clause_id);

      -- Lineage between half-years (R20): the later task and what it continues or replaces.
      CREATE TABLE task_link (
        from_task_id uuid NOT NULL CONSTRAINT task_link_from_fk REFERENCES task ON DELETE CASCADE,
        to_task_id uuid NOT NULL CONSTRAINT task_link_to_fk REFERENCES task ON DELETE CASCADE,
        relation text NOT NULL CONSTRAINT task_link_relation_check CHECK (relation IN ('carried', 'replaced')),
        PRIMARY KEY (from_task_id, to_task_id)
      );
      CREATE INDEX task_link_to_index ON task_link (to_task_id);

      CREATE TABLE milestone (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL CONSTRAINT milestone_task_fk REFERENCES task ON DELETE CASCADE,
        position integer NOT NULL,
        title text NOT NULL,
        due_on date NOT NULL,
        done_on date
      );
      CREATE INDEX milestone_task_index ON milestone (task_id, position);

      CREATE TABLE indicator (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL CONSTRAINT indicator_task_fk REFERENCES task ON DELETE CASCADE,
        position integer NOT NULL,
        name text NOT NULL,
        unit_of_measure text NOT NULL,
        target numeric NOT NULL,
        direction text NOT NULL CONSTRAINT indicator_direction_check CHECK (direction IN ('at-least', 'at-most', 'equal'))
      );
      CREATE INDEX indicator_task_index ON indicator (task_id, position);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE indicator;
      DROP TABLE milestone;
      DROP TABLE task_link;
      DROP TABLE task_clause;
      DROP TABLE task;
      DROP TABLE plan;
    `);
  }
}
