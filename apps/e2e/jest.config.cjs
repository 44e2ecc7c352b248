module.exports = {
  displayName: 'e2e',
  preset: '../../jest.preset.cjs',
  testMatch: ['<rootDir>/journeys/**/*.spec.ts'],
  globalSetup: '<rootDir>/stage/global-setup.ts',
  // Megabytes that Node runs as they are.
  transformIgnorePatterns: ['/node_modules/(playwright-core|axe-core)/'],
};
