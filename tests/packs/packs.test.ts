/** Rules of a workspace's own at every gate, as those of this package. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { parseAllDocuments } from "yaml";
import { pack } from "../../policies";
import { manifests } from "../../src/author";
import { generateWorkspace } from "../../src/generate";
import { packsOf } from "../../src/packs";
import { sourcesOf } from "../../src/packs/load";
import { parseSettings } from "../../src/settings/settings-file";
import { Pack } from "../preview/pack";
import { resource } from "../preview/resources";
import { packageRoot } from "../support/build";
import { ownerFile, ownerId, ownerRule, removeWorkspaces, settings, workspace } from "./workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

const web =
  "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\nspec: {type: ClusterIP}\n";

function lockstep(cwd: string, ...args: string[]): { code: number | null; output: string } {
  const main = join(packageRoot, "dist", "src", "cli", "main.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, encoding: "utf8" });
  return { code: status, output: stdout + stderr };
}

let folder: string;

beforeAll(() => {
  folder = workspace({ "lockstep.yaml": settings, [ownerFile]: ownerRule, "a.yaml": web, "b.yaml": web });
});

test.each<[command: string, code: number, says: string]>([
  [`check a.yaml --rule ${ownerId}`, 1, `the Service names no owner  ${ownerId}`],
  ["check a.yaml --category acme/ownership", 1, `the Service names no owner  ${ownerId}`],
  [`check a.yaml b.yaml --threads 2 --rule ${ownerId}`, 1, "2 findings"],
  [`check a.yaml --rule ${ownerId} --format sarif`, 1, `"ruleId": "${ownerId}"`],
  [`check a.yaml --rule ${ownerId} --write-baseline known.json`, 0, "1 finding by"],
  [`check b.yaml --rule ${ownerId} --baseline known.json`, 0, "0 findings"],
  ["rules service owner", 0, ownerId],
  [`explain ${ownerId}`, 0, "oldObject.?metadata.?labels.?owner.hasValue()"],
  [`settings ${ownerId}`, 0, `${ownerId}  deny   profile recommended, by default`],
  [
    `approvals add ${ownerId} Service web --namespace shop --reason r --approved-by a --expires 2999-01-01`,
    0,
    ownerId,
  ],
  [`check a.yaml --rule ${ownerId}`, 0, "1 approved"],
  ["check a.yaml --rule acme/ownership/require-service-owners", 2, `did you mean ${ownerId}?`],
])("lockstep %s", (command, code, says) => {
  const run = lockstep(folder, ...command.split(" "));
  expect(run.output).toContain(says);
  expect(run.code).toBe(code);
});

test("a pack that ends the program by a way that no name shows fails the check all the same", () => {
  const file = `(() => 1).constructor("process.exit(0)")();\n${ownerRule}`;
  const other = workspace({ "lockstep.yaml": settings, [ownerFile]: file, "a.yaml": web });
  expect(lockstep(other, "check", "a.yaml")).toEqual({
    code: 3,
    output: `lockstep: ${ownerFile}: it ends the program\n`,
  });
});

test("without packs TypeScript is not loaded", () => {
  const other = workspace({ "a.yaml": web });
  const script = `process.argv = ["node", "lockstep", "check", "a.yaml"];
    process.on("exit", () => console.log(Object.keys(require.cache).some((file) => file.includes("typescript"))));
    require(${JSON.stringify(join(packageRoot, "dist", "src", "cli", "main.js"))});`;
  const { stdout } = spawnSync(process.execPath, ["-e", script], { cwd: other, encoding: "utf8" });
  expect(stdout.trimEnd().split("\n").at(-1)).toBe("false");
});

/** What is generated for the rules of the pack alone. */
async function generated(source: string, file: object): Promise<ReturnType<typeof generateWorkspace>> {
  const place = workspace({ [ownerFile]: source });
  const { rules, profiles, places } = await packsOf(pack, {
    file: "lockstep.yaml",
    text: settings,
    folder: place,
  });
  const own = { profiles, rules: rules.filter((rule) => rule.pack.prefix === "acme") };
  const decided = parseSettings(file, own);
  expect(decided.problems).toEqual([]);
  return generateWorkspace(
    sourcesOf(places),
    { ...own, places, failures: [], twins: [] },
    [[undefined, { ...decided, approvals: [], today: "2026-01-01", deployers: undefined }]],
    "1.2.3",
  );
}

test("policies of every engine and form are generated, and have the names of the pack", async () => {
  const { files, diagnostics } = await generated(ownerRule, {});
  expect(diagnostics).toEqual([]);
  expect([...files.keys()].filter((file) => !file.endsWith("kustomization.yaml"))).toEqual([
    `kyverno/cluster-policies/${ownerId}.yaml`,
    "kyverno/bundles/cluster-policies/policies.yaml",
    `kyverno/validating-policies/${ownerId}.yaml`,
    "kyverno/bundles/validating-policies/policies.yaml",
    `kubernetes/validating-admission-policies/${ownerId}.yaml`,
    "kubernetes/bundles/policies.yaml",
    "schemas/lockstep.schema.json",
    "lockstep.lock",
  ]);
  expect(files.get(`kyverno/validating-policies/${ownerId}.yaml`)).toContain(
    "\n  name: acme-require-service-owner\n",
  );
});

test("only what settings ask for is generated", async () => {
  const { files } = await generated(ownerRule, {
    engines: ["validating-admission-policy"],
    forms: ["bundle"],
  });
  expect([...files.keys()]).toEqual([
    "kubernetes/bundles/policies.yaml",
    "kubernetes/bundles/kustomization.yaml",
    "schemas/lockstep.schema.json",
    "lockstep.lock",
  ]);
});

test("a workspace has all bundles of an engine in one file, which its kustomization installs", async () => {
  const { files } = await generated(ownerRule, {
    engines: ["validating-admission-policy"],
    forms: ["bundle"],
  });
  const policies = parseAllDocuments(files.get("kubernetes/bundles/policies.yaml") ?? "");
  expect(
    policies.map((policy) => [policy.get("kind"), policy.getIn(["metadata", "name"])].join(" ")),
  ).toEqual([
    "ValidatingAdmissionPolicy lockstep-services",
    "ValidatingAdmissionPolicyBinding lockstep-services",
    "ValidatingAdmissionPolicy lockstep-services-remaining",
    "ValidatingAdmissionPolicyBinding lockstep-services-remaining",
  ]);
  expect(files.get("kubernetes/bundles/kustomization.yaml")).toContain("resources:\n  - policies.yaml\n");
});

test.each([
  ["a mistake in types", 'labels?.["owner"]', 'lables?.["owner"]', "LS1001", 11],
  [
    "no translation",
    'service.metadata?.labels?.["owner"] === undefined',
    '(service.metadata?.name ?? "").trim() === ""',
    "LS1005",
    11,
  ],
])("a rule with %s has a diagnostic and no policy", async (_, from, to, code, line) => {
  const { diagnostics } = await generated(ownerRule.replace(from, to), {});
  expect(diagnostics.map((each) => [each.code, each.line])).toEqual([[code, line]]);
});

test.each([
  ["the policy of a rule", "rule", /^acme-require-service-owner--[0-9a-f]{7}-a{27}$/u],
  ["a bundle", "bundle", /^lockstep-services-a{9}-[0-9a-f]{7}-a{17}-remaining$/u],
])("%s whose name would be longer than Kubernetes takes has a hash in its middle", async (_, form, name) => {
  const file = {
    forms: [form],
    level: "warn",
    namespaces: { label: "stage", values: { ["a".repeat(40)]: { names: [], level: "deny" } } },
  };
  const { files } = await generated(ownerRule, file);
  const names = [...files.values()].flatMap((text) =>
    Array.from(text.matchAll(/^metadata:\n {2}name: (.*)$/gmu), ([, its = ""]) => its),
  );
  expect(names.filter((its) => name.test(its))).not.toEqual([]);
  expect(names.filter((its) => its.length > 63)).toEqual([]);
});

test.each(["lables", "trim"])("generate writes nothing where a rule does not compile (%s)", (mistake) => {
  const broken =
    mistake === "lables"
      ? ownerRule.replace('labels?.["owner"]', 'lables?.["owner"]')
      : ownerRule.replace(
          'service.metadata?.labels?.["owner"] === undefined',
          '(service.metadata?.name ?? "").trim() === ""',
        );
  const other = workspace({ "lockstep.yaml": settings, [ownerFile]: broken });
  const { code, output } = lockstep(other, "generate");
  expect(output).toContain("lockstep: nothing is written: fix the rules named above\n");
  expect(code).toBe(1);
  expect(readdirSync(other).sort()).toEqual(["lockstep.yaml", "policies"]);
});

test("what Git gave the line ends of Windows is up to date, from any folder of the workspace", () => {
  const other = workspace({
    "lockstep.yaml": `${settings}profile: pod-security-baseline\nengines: [validating-admission-policy]\nforms: [bundle]\n`,
    [ownerFile]: ownerRule.replaceAll("\n", "\r\n"),
  });
  const sub = join(other, "policies", "ownership");
  expect(lockstep(sub, "generate")).toMatchObject({ code: 0 });
  const policies = join(other, "kubernetes/bundles/policies.yaml");
  const text = readFileSync(policies, "utf8");
  writeFileSync(policies, text.replaceAll("\n", "\r\n"));
  expect(lockstep(sub, "generate", "--check")).toEqual({ code: 0, output: "4 files are up to date\n" });
  writeFileSync(policies, `${text}# by hand\n`);
  expect(lockstep(sub, "generate", "--check").output).toContain(
    "../../kubernetes/bundles/policies.yaml is out of date",
  );
});

test("generate replaces and removes nothing that people wrote", () => {
  const own = "kind: Kustomization\n";
  const other = workspace({
    "lockstep.yaml": `${settings}engines: [validating-admission-policy]\nforms: [bundle]\n`,
  });
  mkdirSync(join(other, "policies/ownership"), { recursive: true });
  writeFileSync(join(other, ownerFile), ownerRule);
  mkdirSync(join(other, "kubernetes/bundles"), { recursive: true });
  writeFileSync(join(other, "kubernetes/bundles/kustomization.yaml"), own);
  expect(lockstep(other, "generate")).toEqual({
    code: 2,
    output:
      "lockstep: kubernetes/bundles/kustomization.yaml is there, and was not generated by lockstep: move or remove it\n",
  });
  expect(readFileSync(join(other, "kubernetes/bundles/kustomization.yaml"), "utf8")).toBe(own);
});

test("the rule is a policy at preview, and a pack that cannot be used fails it", async () => {
  const main = "node_modules/lockstep/dist/src/preview/pack.js";
  const other = workspace({
    "lockstep.yaml": settings,
    [ownerFile]: ownerRule,
    "package.json": JSON.stringify({ name: "acme-policies", version: "1.0.0", main }),
    "PulumiPolicy.yaml": "runtime: {name: nodejs, options: {typescript: false}}\n",
  });
  mkdirSync(join(other, "node_modules"));
  symlinkSync(packageRoot, join(other, "node_modules", "lockstep"));
  const started = await Pack.started(other);
  const { diagnostics } = await started.analyze(resource(manifests.service({ type: "ClusterIP" })));
  await started.stop();
  expect(diagnostics).toContainEqual({
    policy: "acme-require-service-owner",
    message: "the Service names no owner (metadata.labels.owner: missing). Set the label owner.",
    level: "mandatory",
  });

  writeFileSync(join(other, ownerFile), "throw new Error('no luck');");
  expect(await Pack.start(other)).toEqual({ code: 1, stderr: `${ownerFile}: no luck\n` });
});
