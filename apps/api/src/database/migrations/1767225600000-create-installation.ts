import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What belongs to the installation and to no committee: accounts, sessions, holidays, and the rows every command leaves behind. */
export class CreateInstallation1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE installation (
        id smallint PRIMARY KEY DEFAULT 1 CONSTRAINT installation_single CHECK (id = 1),
        is_demo boolean NOT NULL,
        -- Hash of the one-time code that allows the first set-up; null once used.
        setup_code_hash text,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE app_user (
        id uuid PRIMARY KEY,
        username text NOT NULL CONSTRAINT app_user_username_unique UNIQUE,
        display_name text NOT NULL,
        -- Sort key: given name first, as people are listed.
        sort_key text NOT NULL,
        position text,
        password_hash text NOT NULL,
        locale text NOT NULL DEFAULT 'vi' CONSTRAINT app_user_locale_check CHECK (locale IN ('vi', 'en', 'zh')),
        -- Null while the account may sign in.
        disabled_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT session_user_fk REFERENCES app_user,
        -- SHA-256 of the cookie value; the value itself is never stored.
        token_hash bytea NOT NULL CONSTRAINT session_token_unique UNIQUE,
        csrf_token text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        -- Null while the session is alive.
        ended_at timestamptz
      );
      CREATE INDEX session_user_index ON session (user_id) WHERE ended_at IS NULL;

      -- Failed sign-ins per account name; one row per name, known account or not, so that both answer alike.
      CREATE TABLE sign_in_failure (
        username text PRIMARY KEY,
        count integer NOT NULL,
        last_at timestamptz NOT NULL,
        locked_until timestamptz
      );

      CREATE TABLE holiday (
        id uuid PRIMARY KEY,
        day date NOT NULL CONSTRAINT holiday_day_unique UNIQUE,
        kind text NOT NULL CONSTRAINT holiday_kind_check CHECK (kind IN ('off', 'working')),
        name text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE idempotency_key (
        -- The account, or the zero id for a call without one.
        owner_id uuid NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        status smallint NOT NULL,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (owner_id, key)
      );
      CREATE INDEX idempotency_key_created_index ON idempotency_key (created_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE idempotency_key;
      DROP TABLE holiday;
      DROP TABLE sign_in_failure;
      DROP TABLE session;
      DROP TABLE app_user;
      DROP TABLE installation;
    `);
  }
}
