import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale, root } from './build.mjs';

process.env['NODE_ENV'] ??= 'production';
buildStale(['api', 'web']);
// In this process, so that signals reach the server without a middleman.
await import(pathToFileURL(join(root, 'dist/apps/api/main.js')).href);
