module.exports = {
  displayName: 'web',
  preset: '../../jest.preset.cjs',
  testEnvironment: '<rootDir>/jest.environment.cjs',
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/jest.style.cjs' },
};
