import { CreateUser, Setup } from '@app/contract';
import { ROLES } from '@app/domain';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { resetPassword } from '../auth/reset-password';
import { UserService } from '../committee/user.service';
import { Commits } from '../database/commit';
import { figuresText } from '../seed/figures';
import { SetupService } from '../setup/setup.service';
import { addDirective } from './directive';
import { explainDashboard } from './explain';
import { addSeed } from './seed';
import { withDatabase } from './session';
import { addressOf, statementsOf } from './statements';
import { addTasks } from './tasks';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Every command of the command line. Results go to standard output, nothing else does. */
export function createProgram(): Command {
  const program = new Command('steerboard').description('Commands of the steering committee board').showHelpAfterError();
  addMigrate(program);
  addSeed(program);
  addUser(program);
  addSetup(program);
  addTasks(program);
  addDirective(program);
  program
    .command('figures')
    .description('print the official figures of every plan, by lead unit')
    .action(() => withDatabase(async (dataSource, clock) => print(await figuresText(dataSource, clock))));
  program
    .command('explain')
    .description('print what each query of the largest plan’s dashboard costs: EXPLAIN (ANALYZE, BUFFERS) and median time')
    .option('--runs <count>', 'how often each is timed', wholeNumber, 30)
    .action(({ runs }: { runs: number }) => withDatabase(async (dataSource, clock) => print(await explainDashboard(dataSource, clock, runs))));
  program
    .command('statements')
    .description('print as JSON the address of the database and, with --submit, the SQL that a dashboard, a task list and a submission send')
    .option('--submit <assignment>', 'an assignment with a draft, which is submitted for good')
    .action(({ submit }: { submit?: string }) => withDatabase(async (dataSource, clock) => print(JSON.stringify(submit === undefined ? { url: addressOf(dataSource) } : await statementsOf(dataSource, clock, submit)))));
  return program;
}

function addMigrate(program: Command): void {
  const migrate = program.command('migrate').description('change the database to the newest shape, or one step back');
  migrate
    .command('up')
    .description('run every migration that is waiting')
    .action(() =>
      withDatabase(async (dataSource) => {
        const done = await dataSource.runMigrations();
        print(done.length === 0 ? 'Nothing to migrate.' : done.map(({ name }) => name).join('\n'));
      }),
    );
  migrate
    .command('down')
    .description('undo the newest migration')
    .action(() => withDatabase((dataSource) => dataSource.undoLastMigration()));
}

const OPERATOR = { userId: null, displayName: 'command line', request: { id: null, idempotency: null } };

function addUser(program: Command): void {
  const user = program.command('user').description('accounts');
  user
    .command('reset')
    .description('let somebody who is locked out in again: a new password, read from STEERBOARD_PASSWORD, no lock, an enabled account')
    .requiredOption('--username <name>', 'the account')
    .action(({ username }: { username: string }) =>
      withDatabase(async (dataSource, clock) => {
        const password = parseOrExplain(CreateUser.shape.password, process.env['STEERBOARD_PASSWORD'] ?? '');
        await resetPassword(new Commits(dataSource, clock), OPERATOR, { username, password });
        print(`${username} may sign in with the new password.`);
      }),
    );
  user
    .command('create')
    .description('create an account; the password is read from STEERBOARD_PASSWORD')
    .requiredOption('--username <name>', 'lower-case letters, digits, dot, dash')
    .requiredOption('--name <name>', 'name shown to others')
    .requiredOption('--role <role>', ROLES.join(', '))
    .option('--committee <id>', 'committee of the role; none makes an administrator of the installation')
    .option('--unit <id>', 'unit of the role head or officer')
    .action((options: { username: string; name: string; role: string; committee?: string; unit?: string }) =>
      withDatabase(async (dataSource, clock) => {
        const grant = { committeeId: options.committee ?? null, unitId: options.unit ?? null, role: options.role, fromOn: clock.today(), toOn: null };
        const body = parseOrExplain(CreateUser, { username: options.username, displayName: options.name, password: process.env['STEERBOARD_PASSWORD'] ?? '', grants: [grant] });
        print((await new UserService(new Commits(dataSource, clock)).add(OPERATOR, body)).id);
      }),
    );
}

function addSetup(program: Command): void {
  program
    .command('setup')
    .description('create the first administrator and committee of an empty installation; the password is read from STEERBOARD_PASSWORD')
    .requiredOption('--username <name>', 'account of the administrator')
    .requiredOption('--name <name>', 'name of the administrator')
    .requiredOption('--committee-code <code>', 'short code in capitals')
    .requiredOption('--committee-name <name>', 'full name')
    .requiredOption('--committee-short-name <name>', 'short name')
    .requiredOption('--parent <name>', 'the body that founded it')
    .requiredOption('--place <name>', 'place on its papers')
    .option('--layout <layout>', 'party or government', 'party')
    .option('--calendar <calendar>', 'decree or calendar', 'decree')
    .action((options: Record<string, string>) =>
      withDatabase(async (dataSource, clock) => {
        await dataSource.runMigrations();
        const { username, name, committeeCode, committeeName, committeeShortName, parent, place, layout, calendar } = options;
        const body = parseOrExplain(Setup.omit({ code: true }), {
          admin: { username, displayName: name, password: process.env['STEERBOARD_PASSWORD'] ?? '' },
          committee: { code: committeeCode, name: committeeName, shortName: committeeShortName, parentName: parent, placeName: place, layout, calendar },
        });
        print((await new SetupService(new Commits(dataSource, clock), dataSource).run(body, null, null)).id);
      }),
    );
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('A whole number from 1 on is needed.');
  return value;
}

function parseOrExplain<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(z.prettifyError(parsed.error));
}
