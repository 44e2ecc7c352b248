import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { SnakeNaming } from './snake-naming';

const DATE_OID = 1082;
// A day is text, never a JavaScript Date: midnight in which zone would decide the half-year.
pg.types.setTypeParser(DATE_OID, (value: string) => value);

export function createDataSource(url: string, entities: DataSourceOptions['entities'] = [], poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    poolSize,
    applicationName: 'steerboard',
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  });
}
