module.exports = { displayName: 'e2e', preset: '../../jest.preset.cjs', testMatch: ['<rootDir>/journeys/**/*.spec.ts'] };
