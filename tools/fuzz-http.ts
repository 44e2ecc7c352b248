import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz';

/** `npm run fuzz:http -- --seed 1 --count 2000 [--url http://localhost:3000]`, against a running demo that may be spoiled. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000' }, url: { type: 'string', default: 'http://localhost:3000' } } });
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) throw new Error('--seed and --count are whole numbers');

const { findings, statuses } = await fuzz(values.url, { seed, count, document: new URL('../docs/openapi.json', import.meta.url) });
for (const { number, what, request } of findings) process.stdout.write(`#${number} ${what}\n    ${request}\n`);
const spread = [...statuses].sort(([one], [other]) => one - other).map(([status, times]) => `${status}: ${times}`);
process.stdout.write(`${count} requests with seed ${seed} (${spread.join(', ')}): ${findings.length} broke a promise.\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
