module.exports = {
  displayName: 'api',
  preset: '../../jest.preset.cjs',
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
};
