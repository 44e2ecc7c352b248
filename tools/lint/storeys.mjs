import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** From the ground to the top: a storey imports only from those before it. This array is the architecture of apps/api. */
export const storeys = [
  'config', 'database', 'http', 'office', 'unit', 'committee', 'auth', 'setup', 'directive', 'plan', 'task', 'assignment', 'evidence', 'ask', 'round',
  'report', 'ledger', 'rollover', 'dashboard', 'summary', 'exchange', 'search', 'live', 'notification', 'audit',
];

/** These stand outside the house: they may use every storey, and no storey uses them. */
export const outside = ['cli', 'seed', 'testing'];

const api = 'apps/api/src';
const web = 'apps/web/src';

/** @typedef {{ target: string | string[], from: string | string[], except?: string[], message: string }} Zone */

/** @returns {Zone[]} */
export const storeyZones = () => [
  ...storeys.slice(0, -1).map((storey, height) => ({
    target: `${api}/${storey}`,
    from: storeys.slice(height + 1).map((higher) => `${api}/${higher}`),
    message: `"${storey}" stands below this storey and may not import from it (tools/lint/storeys.mjs).`,
  })),
  {
    target: `${api}/embedded`,
    from: storeys.slice(1).map((storey) => `${api}/${storey}`),
    message: 'The embedded PostgreSQL stands beside the ground and knows no storey.',
  },
  {
    target: storeys.slice(2).map((storey) => `${api}/${storey}`),
    from: `${api}/embedded`,
    message: 'A slice does not know which PostgreSQL it runs on.',
  },
];

/** Specs are the exception: they stand in the storeys and use `testing`. @returns {Zone[]} */
export const outsideZones = () => [
  {
    target: [...storeys, 'embedded'].map((storey) => `${api}/${storey}`),
    from: [...outside.map((folder) => `${api}/${folder}/**`), `${api}/*.ts`],
    message: 'cli, seed, testing and the entry files use the storeys, never the reverse.',
  },
  { target: `${api}/seed`, from: ['cli', 'testing'].map((folder) => `${api}/${folder}`), message: 'The seed uses storeys only.' },
  { target: `${api}/cli`, from: `${api}/testing`, message: 'Commands do not use test code.' },
];

/** @param {string} root @returns {string[]} */
function featuresIn(root) {
  const folder = join(root, web, 'features');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** @param {string} root @returns {Zone[]} */
export const webZones = (root) => [
  ...featuresIn(root).map((feature) => ({
    target: `${web}/features/${feature}`,
    from: `${web}/features`,
    except: [`./${feature}`],
    message: 'A feature never imports another feature: what both need belongs to ui, lib or the contract.',
  })),
  {
    target: ['ui', 'lib', 'styles'].map((folder) => `${web}/${folder}`),
    from: ['features', 'routes', 'app'].map((folder) => `${web}/${folder}`),
    message: 'ui, lib and styles stand below the features.',
  },
  { target: `${web}/features`, from: [`${web}/routes`, `${web}/app`], except: ['paths.ts'], message: 'Routes lay out features, never the reverse.' },
];
