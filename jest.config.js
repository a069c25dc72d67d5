const swc = (importSource) => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource } },
    },
  },
];
const js = [
  '@swc/jest',
  { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } } },
];
/** ESM-only packages that jest must transform. */
const esm =
  '@sindresorhus|escape-string-regexp|temporal-polyfill|temporal-utils|preact|preact-render-to-string|entities|uqr|takumi-js|@takumi-rs|unhead|hookable|@adobe|@marbec';

const base = {
  testEnvironment: 'node',
  transform: { '/admin/.+\\.tsx?$': swc('react'), '^.+\\.tsx?$': swc('preact'), '^.+\\.[cm]?js$': js },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esm})/)`],
  modulePathIgnorePatterns: [
    '<rootDir>/dist',
    '<rootDir>/demo/dist',
    '<rootDir>/tests/peers',
    '<rootDir>/tests/oracles',
    '<rootDir>/bench/peers',
    '<rootDir>/tests/releases/unpacked',
  ],
};

module.exports = {
  testTimeout: 180_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts?(x)', '<rootDir>/tests/*.test.ts'] },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/tests/contract/**/*.test.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts'],
      // Strapi looks for upload providers among packages; this one lies in the test app.
      moduleNameMapper: { '^@strapi/provider-upload-signed$': '<rootDir>/tests/app/signed-uploads/index.js' },
      globalSetup: '<rootDir>/tests/integration/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/integration/global-teardown.mjs',
    },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/global-setup.mjs',
    },
  ],
};
