import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './build.mjs';
import { lastLine, readLastLine, sum, type Tally } from './tally';

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
const eslint = join(root, 'node_modules/eslint/bin/eslint.js');

/** Runs to the end and shows everything; resolves to the exit code and what was written on standard output. */
function run(args: string[]): Promise<{ isClean: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on('close', (code) => resolve({ isClean: code === 0, output }));
  });
}

async function step(name: string, args: string[]): Promise<Tally> {
  process.stdout.write(`== ${name}\n`);
  const { isClean } = await run(args);
  process.stdout.write(isClean ? `${name}: clean\n` : `${name}: FAILED\n`);
  return isClean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function tests(): Promise<Tally> {
  process.stdout.write('== tests\n');
  const { isClean, output } = await run([tsx, 'tools/test.ts']);
  const tally = readLastLine(output);
  if (!tally || (tally.failed === 0 && !isClean)) return { passed: 0, failed: 1 };
  return tally;
}

const generated = ['tools/openapi.ts'];
const tallies = [
  await step('lint', [eslint, '.', '--max-warnings', '0']),
  await step('types', [tsx, 'tools/typecheck.ts']),
];
for (const file of generated) tallies.push(await step(`${file} --check`, [tsx, file, '--check']));
tallies.push(await step('sizes', [tsx, 'tools/sizes.ts']));
tallies.push(await tests());

const total = sum(tallies);
process.stdout.write(`${lastLine(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
