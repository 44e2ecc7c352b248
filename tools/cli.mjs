import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale, root } from './build.mjs';

process.env['NODE_ENV'] ??= 'production';
buildStale(['api']);
await import(pathToFileURL(join(root, 'dist/apps/api/cli.js')).href);
