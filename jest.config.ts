/** @jest-config-loader esbuild-register */
const projects = ['libs/domain', 'libs/contract', 'libs/words', 'apps/api', 'apps/web', 'apps/e2e', 'tools'].map((path) => `<rootDir>/${path}`);
// Jest hears a time limit only here, not in a project; the slowest are a first database and a browser.
export default { projects, testTimeout: 60_000 };
