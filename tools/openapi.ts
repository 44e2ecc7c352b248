import { ENDPOINTS, openApiOf } from '@app/contract';
import { readFileSync, writeFileSync } from 'node:fs';

/** `npm run generate` writes the document; with `--check` it only says whether the committed one is up to date. */
const FILE = new URL('../docs/openapi.json', import.meta.url);
const text = `${JSON.stringify(openApiOf(ENDPOINTS), null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    process.stderr.write('docs/openapi.json is not what the contract says: run `npm run generate`\n');
    process.exit(1);
  }
} else {
  writeFileSync(FILE, text);
}
