const project = {
  testEnvironment: "node",
  globalSetup: "<rootDir>/tests/support/build.ts",
  transform: { "^.+\\.[jt]s$": "@swc/jest" },
  // The CEL evaluator is published as ES modules only; jest loads CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!@marcbachmann/cel-js/)"],
  // What is loaded late is named as Node.js finds it in the build.
  moduleNameMapper: { "^(\\./load)\\.js$": "$1" },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.engines/"],
};

/** Two projects: `npm test` runs the fast one, `npm run test:engines` the real engines. */
module.exports = {
  testSequencer: "<rootDir>/tests/support/longest-first.js",
  projects: [
    {
      ...project,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["\\.engine\\.test\\.ts$"],
    },
    {
      ...project,
      displayName: "engines",
      testMatch: ["<rootDir>/tests/**/*.engine.test.ts"],
    },
  ],
};
