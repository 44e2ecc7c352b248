import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCommittee1767225620000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE committee (
        id uuid PRIMARY KEY,
        code text NOT NULL CONSTRAINT committee_code_unique UNIQUE,
        name text NOT NULL,
        short_name text NOT NULL,
        name_en text,
        name_zh text,
        parent_name text NOT NULL,
        place_name text NOT NULL,
        document_symbol text NOT NULL,
        layout text NOT NULL CONSTRAINT committee_layout_check CHECK (layout IN ('party', 'government')),
        calendar text NOT NULL CONSTRAINT committee_calendar_check CHECK (calendar IN ('decree', 'calendar')),
        time_zone text NOT NULL,
        -- Working days.
        due_soon_days integer NOT NULL DEFAULT 5,
        -- Calendar days.
        silent_after_days integer NOT NULL DEFAULT 45,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE committee_unit (
        committee_id uuid NOT NULL CONSTRAINT committee_unit_committee_fk REFERENCES committee,
        unit_id uuid NOT NULL CONSTRAINT committee_unit_unit_fk REFERENCES unit,
        position integer NOT NULL,
        is_standing_agency boolean NOT NULL DEFAULT false,
        from_on date NOT NULL,
        to_on date,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (committee_id, unit_id),
        CONSTRAINT committee_unit_span_check CHECK (to_on IS NULL OR to_on > from_on)
      );
      CREATE INDEX committee_unit_unit_index ON committee_unit (unit_id);

      CREATE TABLE theme (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT theme_committee_fk REFERENCES committee,
        code text NOT NULL,
        name text NOT NULL,
        name_en text,
        name_zh text,
        position integer NOT NULL,
        CONSTRAINT theme_code_unique UNIQUE (committee_id, code)
      );

      CREATE TABLE member (
        id uuid PRIMARY KEY,
        committee_id uuid NOT NULL CONSTRAINT member_committee_fk REFERENCES committee,
        unit_id uuid NOT NULL CONSTRAINT member_unit_fk REFERENCES unit,
        -- Null for a member without an account.
        user_id uuid CONSTRAINT member_user_fk REFERENCES app_user,
        person_name text NOT NULL,
        position text NOT NULL,
        committee_post text NOT NULL CONSTRAINT member_post_check CHECK (committee_post IN ('head', 'standing-deputy', 'deputy', 'member', 'team-head', 'team-deputy', 'team-member', 'clerk', 'observer')),
        sort_order integer NOT NULL,
        from_on date NOT NULL,
        to_on date,
        recorded_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1
      );
      CREATE INDEX member_committee_index ON member (committee_id, sort_order);
      CREATE INDEX member_unit_index ON member (unit_id);
      CREATE INDEX member_user_index ON member (user_id);

      -- A person's role in a committee, for a unit or for none, from a day to a day.
      CREATE TABLE role_grant (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT role_grant_user_fk REFERENCES app_user,
        -- Null: the whole installation (administrators).
        committee_id uuid CONSTRAINT role_grant_committee_fk REFERENCES committee,
        unit_id uuid CONSTRAINT role_grant_unit_fk REFERENCES unit,
        role text NOT NULL CONSTRAINT role_grant_role_check CHECK (role IN ('leader', 'viewer', 'secretariat', 'clerk', 'head', 'officer', 'admin', 'auditor')),
        from_on date NOT NULL,
        to_on date,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT role_grant_unit_check CHECK ((role IN ('head', 'officer')) = (unit_id IS NOT NULL))
      );
      CREATE INDEX role_grant_user_index ON role_grant (user_id);
      CREATE INDEX role_grant_committee_index ON role_grant (committee_id);
      CREATE INDEX role_grant_unit_index ON role_grant (unit_id);

      -- One row per act, in the act's own transaction.
      CREATE TABLE audit_entry (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_entry_sequence_unique UNIQUE,
        committee_id uuid CONSTRAINT audit_entry_committee_fk REFERENCES committee,
        -- The business instant (the demo day in demo mode) and the machine's own.
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        -- Null where no account acts (set-up, jobs).
        actor_id uuid CONSTRAINT audit_entry_actor_fk REFERENCES app_user,
        actor_name text NOT NULL,
        actor_role text,
        unit_id uuid CONSTRAINT audit_entry_unit_fk REFERENCES unit,
        -- As named that day.
        unit_name text,
        on_behalf_of text,
        action text NOT NULL,
        object_type text NOT NULL,
        object_id uuid,
        object_label text NOT NULL,
        reason text,
        changes jsonb NOT NULL DEFAULT '{}',
        request_id text
      );
      CREATE INDEX audit_entry_committee_index ON audit_entry (committee_id, sequence DESC);
      CREATE INDEX audit_entry_object_index ON audit_entry (object_id, sequence DESC);
      CREATE INDEX audit_entry_actor_index ON audit_entry (actor_id, sequence DESC);

      -- What must still be told to somebody; written with the act, delivered after it.
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        committee_id uuid CONSTRAINT outbox_committee_fk REFERENCES committee,
        kind text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        -- Null until delivered.
        delivered_at timestamptz
      );
      CREATE INDEX outbox_waiting_index ON outbox (created_at) WHERE delivered_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE outbox;
      DROP TABLE audit_entry;
      DROP TABLE role_grant;
      DROP TABLE member;
      DROP TABLE theme;
      DROP TABLE committee_unit;
      DROP TABLE committee;
    `);
  }
}
