const project = {
  testEnvironment: "node",
  transform: { "^.+\\.[jt]s$": "@swc/jest" },
  // These are published as ES modules only; jest loads CommonJS.
  transformIgnorePatterns: ["/node_modules/(?!@marcbachmann/cel-js/|@actions/)"],
  moduleNameMapper: {
    // What is loaded late is named as Node.js finds it in the build.
    "^(\\./load)\\.js$": "$1",
    "^@actions/([\\w-]+)$": "<rootDir>/node_modules/@actions/$1/dist/index.js",
    "^@actions/([\\w-]+)/(.+)$": "<rootDir>/node_modules/@actions/$1/dist/$2.js",
  },
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
      globalSetup: "<rootDir>/tests/support/engines.ts",
      testMatch: ["<rootDir>/tests/**/*.engine.test.ts"],
    },
  ],
};
