/** What publishes a version, as far as it can be tried without doing so; and the places that name the version. */
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { validate } from "dockerfile-utils";
import { parse } from "yaml";
import { packageVersion } from "../../src/cli/package-root";
import { repositoryFiles, textOf } from "../docs/sources";

const version = packageVersion();
const workflow = ".github/workflows/release.yml";

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string; readonly uses?: string }[];
}

const { jobs, permissions } = parse(textOf(workflow)) as {
  readonly jobs: Readonly<Record<string, Job>>;
  readonly permissions: Readonly<Record<string, string>>;
};

/** What GitHub's own reader says of a workflow. */
function complaintsOf(content: string): string[] {
  const { context } = parseWorkflow({ name: workflow, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

test("the workflow fits the schema of GitHub's workflows", () => {
  expect(complaintsOf(textOf(workflow))).toEqual([]);
  expect(complaintsOf(textOf(workflow).replace("runs-on", "run-on"))[0]).toContain(
    "Unexpected value 'run-on'",
  );
});

test("nothing is published before the tests pass, with more rights than it needs", () => {
  expect(permissions).toEqual({ contents: "read" });
  const others = Object.entries(jobs).filter(([name]) => name !== "test");
  expect(others.map(([name, job]) => [name, job.needs, job.permissions])).toEqual([
    ["package", "test", { contents: "read", "id-token": "write" }],
    ["charts", "test", { contents: "read", packages: "write" }],
    ["image", "test", { contents: "read", packages: "write" }],
  ]);
  expect(jobs["test"]?.permissions).toBeUndefined();
});

test.each([
  ["package", "npm publish --provenance"],
  ["charts", "helm push"],
  ["image", "docker/build-push-action"],
])("the job %s runs %s", (name, command) => {
  const steps = jobs[name]?.steps.map(({ run = "", uses = "" }) => run + uses) ?? [];
  expect(steps.filter((step) => step.includes(command))).toHaveLength(1);
});

test("the Dockerfile is one, and does not run as root", () => {
  expect(validate(textOf("Dockerfile"))).toEqual([]);
  expect(validate("FORM node\n")).not.toEqual([]);
  expect(textOf("Dockerfile")).toMatch(/^USER 1000$/mu);
});

test("the changelog begins with this version", () => {
  expect(/^## (.*)$/mu.exec(textOf("CHANGELOG.md"))?.[1]).toBe(version);
});

/** A version of Lockstep, where an address, a package or a chart of it is named. */
const pin =
  /(?:\blockstep@v?|\blockstep-[\w.]*?(?=\d)|lockstep(?:-\w+)*:v?|lockstep-policies --version )(\d+\.\d+\.\d+)/gu;

// The pages of CI systems are held by tests/ci.
const pages = repositoryFiles().filter(
  (file) => /^(?:README|docs\/[\w-]+)\.md$/u.test(file) || file === "Dockerfile",
);

test("pages name this version", () => {
  const named = pages.flatMap((file) =>
    Array.from(textOf(file).matchAll(pin), ([, its = ""]) => `${file}: ${its}`),
  );
  expect(named).toEqual(expect.arrayContaining([`docs/versions.md: ${version}`]));
  expect(named.filter((each) => !each.endsWith(`: ${version}`))).toEqual([]);
});
