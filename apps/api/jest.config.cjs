module.exports = { displayName: 'api', preset: '../../jest.preset.cjs', testTimeout: 60_000 };
