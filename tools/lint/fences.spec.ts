import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build.mjs';
import { outside, storeys } from './storeys.mjs';

interface Fence {
  title: string;
  rule: string;
  filePath: string;
  text: string;
  isTyped?: boolean;
}

const boundaries = '@nx/enforce-module-boundaries';
const paths = 'import-x/no-restricted-paths';
const lines = (count: number): string => 'void 0;\n'.repeat(count);

/** A module that stands in the folder, without its ending; an import of a file that is not there proves nothing. */
function moduleIn(folder: string): string | null {
  if (!existsSync(join(root, folder))) return null;
  const file = readdirSync(join(root, folder)).find((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'));
  return file ? file.replace(/\.tsx?$/, '') : null;
}

/** One violation of each kind the house forbids, and where it would stand. */
const fences: Fence[] = [
  { title: 'the domain imports a package', rule: boundaries, filePath: 'libs/domain/src/specimen.ts', text: `import { z } from 'zod';\nvoid z;` },
  { title: 'the domain imports the contract', rule: boundaries, filePath: 'libs/domain/src/specimen.ts', text: `import * as c from '@app/contract';\nvoid c;` },
  { title: 'the domain imports a Node module', rule: 'no-restricted-imports', filePath: 'libs/domain/src/specimen.ts', text: `import 'node:fs';` },
  { title: 'the domain asks for the date', rule: 'no-restricted-globals', filePath: 'libs/domain/src/specimen.ts', text: `void new Date(0);` },
  { title: 'even day.ts asks for now', rule: 'no-restricted-syntax', filePath: 'libs/domain/src/day.ts', text: `void new Date();` },
  { title: 'the domain draws lots', rule: 'no-restricted-syntax', filePath: 'libs/domain/src/specimen.ts', text: `void Math.random();` },
  { title: 'the domain reads the environment', rule: 'no-restricted-globals', filePath: 'libs/domain/src/specimen.ts', text: `void process.env;` },
  { title: 'the contract imports the words', rule: boundaries, filePath: 'libs/contract/src/specimen.ts', text: `import * as w from '@app/words';\nvoid w;` },
  { title: 'the contract imports more than zod', rule: boundaries, filePath: 'libs/contract/src/specimen.ts', text: `import 'react';` },
  { title: 'the words import the contract', rule: boundaries, filePath: 'libs/words/src/specimen.ts', text: `import * as c from '@app/contract';\nvoid c;` },
  { title: 'the words import a Node module', rule: 'no-restricted-imports', filePath: 'libs/words/src/specimen.ts', text: `import 'node:fs';` },
  { title: 'the web reaches into the API', rule: boundaries, filePath: 'apps/web/src/specimen.ts', text: `import '../../api/src/main';` },
  { title: 'the API uses a tool', rule: boundaries, filePath: 'apps/api/src/unit/specimen.ts', text: `import '../../../../tools/tally';` },
  { title: 'a lib is reached around its front door', rule: boundaries, filePath: 'apps/api/src/unit/specimen.ts', text: `import '../../../../libs/domain/src/day';` },
  { title: 'the web imports a server package', rule: 'no-restricted-imports', filePath: 'apps/web/src/specimen.ts', text: `import 'typeorm';` },
  { title: 'the web reads import.meta.env past lib/env.ts', rule: 'no-restricted-syntax', filePath: 'apps/web/src/specimen.ts', text: `void import.meta.env;` },
  { title: 'the API reads the machine clock', rule: 'no-restricted-syntax', filePath: 'apps/api/src/unit/specimen.ts', text: `void new Date();` },
  { title: 'the API reads Date.now', rule: 'no-restricted-syntax', filePath: 'apps/api/src/unit/specimen.ts', text: `void Date.now();` },
  { title: 'a service imports a controller', rule: 'no-restricted-imports', filePath: 'apps/api/src/unit/specimen.ts', text: `import './unit.controller';` },
  { title: 'a file has 401 lines', rule: 'max-lines', filePath: 'apps/api/src/unit/specimen.ts', text: lines(401) },
  { title: 'a function has 71 lines', rule: 'max-lines-per-function', filePath: 'apps/api/src/unit/specimen.ts', text: `export function long(): void {\n${lines(69)}}` },
  { title: 'a function takes five parameters', rule: 'max-params', filePath: 'apps/api/src/unit/specimen.ts', text: `export const f = (a: 1, b: 1, c: 1, d: 1, e: 1): unknown => [a, b, c, d, e];` },
  { title: 'blocks are four deep', rule: 'max-depth', filePath: 'apps/api/src/unit/specimen.ts', text: `export const f = (a: boolean): void => { if (a) { if (a) { if (a) { if (a) { void a; } } } } };` },
  { title: 'two files import each other', rule: 'import-x/no-cycle', filePath: 'libs/domain/src/day.ts', text: `import { periodOf } from './period';\nvoid periodOf;` },
  { title: 'any', rule: '@typescript-eslint/no-explicit-any', filePath: 'apps/api/src/unit/specimen.ts', text: `export const f = (a: any): unknown => a;` },
  { title: 'a type error is silenced', rule: '@typescript-eslint/ban-ts-comment', filePath: 'apps/api/src/unit/specimen.ts', text: `// @ts-ignore\nvoid 0;` }, // a specimen that lint must refuse: nothing of this file is silenced
  { title: 'a default export', rule: 'import-x/no-default-export', filePath: 'apps/api/src/unit/specimen.ts', text: `export default 1;` },
  { title: 'a file name in camel case', rule: 'house/file-name', filePath: 'apps/web/src/ui/StatusPill.tsx', text: `void 0;` },
  { title: 'a folder without a noun', rule: 'house/file-name', filePath: 'apps/web/src/utils/status.ts', text: `void 0;` },
  { title: 'a rule is switched off without a reason', rule: 'house/disable-reason', filePath: 'apps/web/src/ui/specimen.ts', text: `// eslint-disable-next-line no-console\nconsole.log(1);` }, // a specimen that lint must refuse: no rule of this file is switched off
  { title: 'an enum', rule: 'no-restricted-syntax', filePath: 'apps/api/src/unit/specimen.ts', text: `export enum State { Open }` },
  { title: 'a name that says nothing', rule: 'no-restricted-syntax', filePath: 'apps/api/src/unit/specimen.ts', text: `export class UnitDto {}` },
  { title: 'a failure is swallowed', rule: 'no-restricted-syntax', filePath: 'apps/api/src/unit/specimen.ts', text: `export const f = (p: Promise<void>): unknown => p.catch(() => {});` },
  { title: 'an empty catch', rule: 'no-empty', filePath: 'apps/api/src/unit/specimen.ts', text: `try { void 0; } catch {}` },
  { title: 'a thing left to do', rule: 'no-warning-comments', filePath: 'apps/api/src/unit/specimen.ts', text: `// ${'TO' + 'DO'} later\nvoid 0;` },
  { title: 'a promise nobody waits for', rule: '@typescript-eslint/no-floating-promises', filePath: 'apps/api/src/main.ts', text: `Promise.resolve(1);`, isTyped: true },
  { title: 'an image without words', rule: 'jsx-a11y/alt-text', filePath: 'apps/web/src/ui/specimen.tsx', text: `export const A = () => <img src="a.png" />;` },
  { title: 'a hook behind a condition', rule: 'react-hooks/rules-of-hooks', filePath: 'apps/web/src/ui/specimen.tsx', text: `import { useState } from 'react';\nexport const A = ({ a }: { a: boolean }) => { if (a) { useState(1); } return null; };` },
];

/** For every storey that stands: the nearest storey below it that stands may not import it. */
const storeyFences = storeys.flatMap((higher, height): Fence[] => {
  const module = moduleIn(`apps/api/src/${higher}`);
  const below = storeys.slice(0, height).reverse().find((storey) => moduleIn(`apps/api/src/${storey}`) !== null);
  if (module === null || below === undefined) return [];
  return [{ title: `${below} imports ${higher}, which stands above it`, rule: paths, filePath: `apps/api/src/${below}/specimen.ts`, text: `import '../${higher}/${module}';` }];
});

const outsideFences = outside.flatMap((folder): Fence[] => {
  const module = moduleIn(`apps/api/src/${folder}`);
  return module === null ? [] : [{ title: `a slice imports ${folder}`, rule: paths, filePath: 'apps/api/src/unit/specimen.ts', text: `import '../${folder}/${module}';` }];
});

const webFences = ((): Fence[] => {
  const folder = 'apps/web/src/features';
  const features = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((name) => moduleIn(`${folder}/${name}`) !== null) : [];
  const [one, other] = features;
  if (one === undefined || other === undefined) return [];
  const module = moduleIn(`${folder}/${other}`);
  return [
    { title: `feature ${one} imports feature ${other}`, rule: paths, filePath: `${folder}/${one}/specimen.ts`, text: `import '../${other}/${module}';` },
    { title: 'ui imports a feature', rule: paths, filePath: 'apps/web/src/ui/specimen.ts', text: `import '../features/${other}/${module}';` },
    { title: 'lib imports a feature', rule: paths, filePath: 'apps/web/src/lib/specimen.ts', text: `import '../features/${other}/${module}';` },
  ];
})();

/** What must pass, so that a fence that refuses everything is noticed too. */
const gates: Omit<Fence, 'rule'>[] = [
  { title: 'a domain file imports its neighbour', filePath: 'libs/domain/src/specimen.ts', text: `import { ROLES } from './role';\nvoid ROLES;` },
  { title: 'the contract imports zod and the domain', filePath: 'libs/contract/src/specimen.ts', text: `import { z } from 'zod';\nimport { ROLES } from '@app/domain';\nvoid [z, ROLES];` },
  { title: 'the API imports the three libs', filePath: 'apps/api/src/unit/specimen.ts', text: `import * as d from '@app/domain';\nimport * as c from '@app/contract';\nimport * as w from '@app/words';\nvoid [d, c, w];` },
  { title: 'the clock reads the clock', filePath: 'apps/api/src/config/clock.ts', text: `void new Date();` },
  { title: 'a switched-off rule gives its reason', filePath: 'apps/web/src/ui/specimen.ts', text: `// eslint-disable-next-line no-console -- shown to the operator\nconsole.log(1);` },
];

const all: Fence[] = [...fences, ...storeyFences, ...outsideFences, ...webFences];
let broken: string[][] = [];

beforeAll(() => {
  const specimens = [...all, ...gates].map(({ filePath, text, isTyped }) => ({ filePath, text, isTyped }));
  const run = spawnSync(process.execPath, [join(root, 'tools/lint/lint-texts.mjs')], { cwd: root, input: JSON.stringify(specimens), encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  broken = JSON.parse(run.stdout) as string[][];
});

it.each(all.map((fence, index) => ({ ...fence, index })))('refuses when $title', ({ rule, index }) => {
  expect(broken[index]).toContain(rule);
});

it.each(gates.map((gate, index) => ({ ...gate, index: all.length + index })))('allows that $title', ({ index }) => {
  expect(broken[index]).toEqual([]);
});

it('knows every folder of the API', () => {
  const folders = readdirSync(join(root, 'apps/api/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...storeys, ...outside, 'embedded']).toEqual(expect.arrayContaining(folders.map((folder) => folder.name)));
});

it('names in ARCHITECTURE.md the storeys that lint enforces, in their order', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').replaceAll('\n', ' ');
  expect(/import only downwards: ([^.]+)\./.exec(text)?.[1]?.split(' · ')).toEqual(storeys);
});
