/** A rule is one hand-written file: shown by adding one and taking it away again. */
import { dirname } from "node:path";
import { changes, Sandbox } from "./sandbox";

const rule = "reliability/require-fallback-to-logs";
const file = `policies/${rule}.ts`;

const written = `import { containers, manifests, page, rule } from "../../src/author";

const { deployment } = manifests;

export default rule({
  title: "Containers show their last logs where they leave no message",
  severity: "low",
  why: "A container that fails without a message leaves nothing to whoever looks for the reason.",
  fix: "Set terminationMessagePolicy to FallbackToLogsOnError.",
  references: [
    page(
      "Kubernetes: Determine the reason for pod failure",
      "https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/",
    ),
  ],
  recommended: { level: "warn", because: "most images say what went wrong in their logs alone" },
  target: containers({ which: ["regular"] }),
  deny: (container) => container.terminationMessagePolicy !== "FallbackToLogsOnError",
  message: (container) => \`container \${container.name} keeps its last logs to itself\`,
  examples: {
    good: [
      deployment({ containers: [{ name: "app", terminationMessagePolicy: "FallbackToLogsOnError" }] }),
    ],
    bad: [deployment({ containers: [{ name: "app" }] })],
  },
});
`;

const generated = [
  "docs/rules/README.md",
  `docs/rules/${rule}.md`,
  `kubernetes/validating-admission-policies/${rule}.yaml`,
  "kubernetes/validating-admission-policies/kustomization.yaml",
  `kyverno/cluster-policies/${rule}.yaml`,
  "kyverno/cluster-policies/kustomization.yaml",
  `kyverno/validating-policies/${rule}.yaml`,
  "kyverno/validating-policies/kustomization.yaml",
  "schemas/lockstep.schema.json",
];

const bundleFolders = [
  "kubernetes/bundles",
  "kyverno/bundles/cluster-policies",
  "kyverno/bundles/validating-policies",
];

/** The rule is a warning in the profile recommended; what does not fit into one bundle is in several. */
const itsBundles = /\/(?:lockstep-workloads-warn(?:-\d+)?|kustomization)\.yaml$/u;

const isOfBundles = (path: string): boolean => bundleFolders.some((folder) => path.startsWith(`${folder}/`));

const runExamples =
  "node node_modules/jest/bin/jest.js tests/authoring/examples.test.ts --selectProjects unit";

let sandbox: Sandbox;
let before: Map<string, string>;

beforeAll(async () => {
  sandbox = new Sandbox();
  // The checkout may be ahead of what was generated from it; here only what a rule adds counts.
  await sandbox.run("npx lockstep generate");
  before = sandbox.files();
}, 300_000);

afterAll(() => {
  sandbox.dispose();
});

test("new-rule writes one file, which compiles and whose examples fail", async () => {
  const made = await sandbox.run(`npm run new-rule -- ${rule}`);
  expect(made.code).toBe(0);
  expect(made.output).toContain(`${file} is there`);
  expect(changes(before, sandbox.files())).toEqual([file]);
  expect((await sandbox.run(`node node_modules/prettier/bin/prettier.cjs --check ${file}`)).code).toBe(0);

  expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
  const examples = await sandbox.run(runExamples);
  expect(examples.code).toBe(1);
  expect(examples.output).toContain("✕ require-fallback-to-logs: good example 0");
  expect(examples.output).toContain("✕ require-fallback-to-logs is written to its end");
  expect(examples.output).not.toContain("✕ require-readiness-probe");
}, 300_000);

test("a written rule adds generated files only", async () => {
  sandbox.write(file, written);
  expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
  const changed = changes(before, sandbox.files());
  expect(changed.filter((path) => !isOfBundles(path))).toEqual(
    [...generated, file, "policies/index.ts"].sort(),
  );
  const bundles = changed.filter(isOfBundles);
  expect(bundles.filter((path) => !itsBundles.test(path))).toEqual([]);
  const withRule = bundles.filter((path) => sandbox.read(path).includes("require-fallback-to-logs"));
  expect(withRule.map((path) => dirname(path))).toEqual(bundleFolders);
  expect(sandbox.read("policies/index.ts")).toContain(`"${rule}"`);
  const examples = await sandbox.run(runExamples);
  expect(examples).toMatchObject({ code: 0 });
}, 300_000);

test("the new rule is enforced", async () => {
  expect(await sandbox.run("npm run build")).toMatchObject({ code: 0 });
  const { code, output } = await sandbox.run(
    "npx lockstep check examples/shop/cart.yaml --category reliability",
  );
  expect(code).toBe(1);
  expect(output).toContain("container redis keeps its last logs to itself");
}, 300_000);

test("source that has no translation gives a diagnostic with its place, and leaves every policy as it is", async () => {
  sandbox.write(file, written.replace('!== "FallbackToLogsOnError"', '?.trim() !== ""'));
  const enforced = sandbox.files();
  const { code, output } = await sandbox.run("npx lockstep generate");
  expect(code).toBe(1);
  const line = written.slice(0, written.indexOf("  deny:")).split("\n").length;
  expect(output).toMatch(new RegExp(`^policies/${rule}\\.ts:${line}:24 - LS10\\d\\d: `, "mu"));
  expect(output).toContain("~~~");
  expect(output).toContain("hint: ");
  expect(changes(enforced, sandbox.files())).toEqual([]);
}, 300_000);

test("a removed rule leaves nothing behind", async () => {
  sandbox.remove(file);
  expect(await sandbox.run("npx lockstep generate")).toMatchObject({ code: 0 });
  expect(changes(before, sandbox.files())).toEqual([]);
}, 300_000);
