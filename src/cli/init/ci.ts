/**
 * The CI files of new workspaces.
 */
import { packageSpecifier, type CiSystem } from "./choices";

/** A file by its path, if the system has one. */
type CiFile = ReadonlyMap<string, string>;

/** The file of a policy repository: it tests the rules, and that what is generated of them is up to date. */
export function policyCi(system: CiSystem): CiFile {
  return fileOf(system, {
    github: `${githubHead}      - run: npm ci\n      - run: npm test\n`,
    gitlab: `guardrails:
  image: node:22
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm]
  script:
    - npm ci --cache .npm
    - npm test
`,
  });
}

/**
 * The file of a repository that only checks.
 *
 * @param lockstep Where npm finds Lockstep.
 */
export function checkCi(system: CiSystem, lockstep: string): CiFile {
  const check = `npx --yes --package ${packageSpecifier(lockstep)} lockstep check .`;
  return fileOf(system, {
    github: `${githubHead}      - run: ${check} --format github\n`,
    gitlab: `guardrails:
  image: node:22
  script:
    - ${check} --format text --format gitlab=gl-code-quality-report.json --format junit=junit.xml
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
`,
  });
}

function fileOf(system: CiSystem, texts: { readonly github: string; readonly gitlab: string }): CiFile {
  if (system === "github") return new Map([[".github/workflows/guardrails.yml", texts.github]]);
  if (system === "gitlab") return new Map([[".gitlab-ci.yml", texts.gitlab]]);
  return new Map();
}

const githubHead = `name: Guardrails
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  guardrails:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: actions/setup-node@v6
        with:
          node-version: 22
`;
