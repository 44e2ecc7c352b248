/** @jest-config-loader esbuild-register */
const projects = ['domain', 'contract', 'words'].map((lib) => `<rootDir>/libs/${lib}`);
export default { projects: [...projects, '<rootDir>/apps/api', '<rootDir>/apps/web', '<rootDir>/apps/e2e', '<rootDir>/tools'] };
