module.exports = { displayName: 'tools', preset: '../jest.preset.cjs', testTimeout: 60_000 };
