// Days and instants must not depend on where the tests run.
process.env.TZ = 'UTC';

const compile = [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    },
  },
];

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.spec.{ts,tsx}'],
  transform: { '^.+\\.[cm]?[jt]sx?$': compile },
  // Nest 12 and others are published as ES modules only; Node 20 runs them in Jest once they are compiled too.
  transformIgnorePatterns: [],
  moduleNameMapper: {
    '^@app/(domain|contract|words)$': `${__dirname}/libs/$1/src/index.ts`,
  },
};
