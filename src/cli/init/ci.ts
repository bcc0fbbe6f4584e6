/**
 * The CI files of new workspaces. What they run is installed from the lock file of the repository.
 */
import type { CiSystem } from "./choices";

/** A file by its path, if the system has one. */
type CiFile = ReadonlyMap<string, string>;

/** The file of a policy repository: it tests the rules, and that what is generated of them is up to date. */
export function policyCi(system: CiSystem): CiFile {
  return fileOf(system, {
    github: github("npm test"),
    gitlab: gitlab("npm test"),
    azure: azure("npm test"),
    jenkins: jenkins("npm test"),
    codefresh: codefresh("npm test"),
  });
}

/** The file of a repository that only checks. */
export function checkCi(system: CiSystem): CiFile {
  const check = "npx lockstep check .";
  const andTests = `${check} --format text --format junit=junit.xml`;
  return fileOf(system, {
    github: github(`${check} --format github`),
    gitlab: `${gitlab(`${andTests} --format gitlab=gl-code-quality-report.json`)}  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: junit.xml
`,
    azure: `${azure(andTests)}  - task: PublishTestResults@2
    condition: succeededOrFailed()
    inputs:
      testResultsFormat: JUnit
      testResultsFiles: junit.xml
      testRunTitle: Lockstep
`,
    jenkins: jenkins(andTests, "  post {\n    always {\n      junit 'junit.xml'\n    }\n  }\n"),
    codefresh: codefresh(check),
  });
}

const paths: Readonly<Record<Exclude<CiSystem, "none">, string>> = {
  github: ".github/workflows/guardrails.yml",
  gitlab: ".gitlab-ci.yml",
  azure: "azure-pipelines.yml",
  jenkins: "Jenkinsfile",
  codefresh: "codefresh.yml",
};

function fileOf(system: CiSystem, texts: Readonly<Record<keyof typeof paths, string>>): CiFile {
  return system === "none" ? new Map() : new Map([[paths[system], texts[system]]]);
}

const github = (run: string): string => `name: Guardrails
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
          cache: npm
      - run: npm ci
      - run: ${run}
`;

const gitlab = (run: string): string => `guardrails:
  image: node:22
  cache:
    key:
      files: [package-lock.json]
    paths: [.npm]
  script:
    - npm ci --cache .npm
    - ${run}
`;

const azure = (run: string): string => `trigger: [main]
pool:
  vmImage: ubuntu-latest
steps:
  - bash: npm ci
    displayName: Install Lockstep
  - bash: ${run}
    displayName: Guardrails
`;

const jenkins = (run: string, post = ""): string => `pipeline {
  agent { docker { image 'node:22' } }
  stages {
    stage('Guardrails') {
      steps {
        sh '''
          npm ci
          ${run}
        '''
      }
    }
  }
${post}}
`;

const codefresh = (run: string): string => `version: "1.0"
stages: [check]
steps:
  main_clone:
    title: Get the repository
    type: git-clone
    stage: check
    repo: \${{CF_REPO_OWNER}}/\${{CF_REPO_NAME}}
    revision: \${{CF_REVISION}}
  guardrails:
    title: Guardrails
    stage: check
    image: node:22
    working_directory: \${{main_clone}}
    commands:
      - npm ci
      - ${run}
`;
