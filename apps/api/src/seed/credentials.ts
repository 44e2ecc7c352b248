import type { DataSource } from 'typeorm';
import { DEMO_PASSWORD } from '../auth/demo-password';
import { readDemoSet } from './data';
import { codeInPlan } from './demo-context';

/** What `seed --demo --out FILE` writes for programs that try the demo: accounts by alias, and ids of things worth asking for. */
export async function demoCredentials(dataSource: DataSource): Promise<unknown> {
  const { people } = readDemoSet();
  const users = Object.fromEntries(
    Object.entries(people.aliases).map(([alias, username]) => {
      const role = people.people.find((person) => person.username === username)?.mainRole;
      return [alias, { username, password: DEMO_PASSWORD, role }];
    }),
  );
  const { unitA, unitB, taskA, taskB, plan } = people.subjects;
  const idOf = async (sql: string, values: unknown[]): Promise<string> => {
    const [row] = await dataSource.query<{ id: string }[]>(sql, values);
    if (row === undefined) throw new Error('The database does not hold the demo committee.');
    return row.id;
  };
  const taskId = (code: string) => idOf('SELECT t.id FROM task t JOIN plan p ON p.id = t.plan_id WHERE p.code = $1 AND t.code = $2', [plan, codeInPlan(code)]);
  const leadId = async (code: string) => idOf(`SELECT id FROM assignment WHERE task_id = $1 AND role = 'lead'`, [await taskId(code)]);
  const ids = {
    committee: await idOf('SELECT id FROM committee ORDER BY created_at LIMIT 1', []),
    plan: await idOf('SELECT id FROM plan WHERE code = $1', [plan]),
    unitA: await idOf('SELECT id FROM unit WHERE code = $1', [unitA]),
    unitB: await idOf('SELECT id FROM unit WHERE code = $1', [unitB]),
    taskA: await taskId(taskA),
    taskB: await taskId(taskB),
    assignmentA: await leadId(taskA),
    assignmentB: await leadId(taskB),
    userOfficerA: await idOf('SELECT id FROM app_user WHERE username = $1', [people.aliases.officerA]),
  };
  return { users, ids };
}
