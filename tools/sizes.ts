import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStale, root } from './build.mjs';
import { FONT_BUDGET_BYTES, isOverBudget, pageSizes, sizeTable, STYLE_BUDGET_BYTES, type Manifest } from './bundle-size';

/** `npm run sizes`: what each page of the built web app costs a browser, against the budgets; ends with 1 when one is over. */
buildStale(['web']);
const folder = join(root, 'dist/apps/web');
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;

function sizeOf(file: string): number {
  const bytes = readFileSync(join(folder, file));
  return file.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

const sizes = pageSizes(manifest, sizeOf);
process.stdout.write(`kB as gzip sends them; at most ${STYLE_BUDGET_BYTES / 1000} of CSS and ${FONT_BUDGET_BYTES / 1000} of fonts.\n\n${sizeTable(sizes)}\n`);
process.exitCode = sizes.some(isOverBudget) ? 1 : 0;
