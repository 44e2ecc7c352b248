module.exports = {
  displayName: 'api',
  preset: '../../jest.preset.cjs',
  testTimeout: 60_000,
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
};
