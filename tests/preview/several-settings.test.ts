/** How rules over several objects are set, approved and told at preview. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { rules } from "../../policies";
import { packFolder, removePackFolders } from "../support/pack-folder";
import { declaredOf, type Declared } from "../support/stacks";
import { packageRoot } from "../support/build";
import { removeWorkspaces, workspace } from "../packs/workspace";
import { manifests, type KubernetesObject } from "../../src/author";
import { Pack, type Diagnostic } from "./pack";

// Each starts a pack of its own.
jest.setTimeout(60_000);
afterAll(() => {
  removePackFolders();
  removeWorkspaces();
});

const rule = "require-service-backends";
const message = "no pods of the namespace shop have the labels app=api";
const urn = "urn:pulumi:dev::shop::kubernetes:core/v1:Service::resource-0";

function serviceIn(namespace: string): KubernetesObject {
  const service = manifests.service({ ports: [{ port: 80 }], selector: { app: "api" } });
  return { ...service, metadata: { name: "web", namespace } };
}

const web = manifests.deployment({ containers: [{ name: "app", image: "nginx:1.27.0" }] });
const stack = declaredOf(manifests.set(serviceIn("shop"), web));

/** What the policies of the rule and for what warns say of a stack, with this settings file. */
async function said(
  settings: object,
  {
    files = {},
    config,
    resources = stack,
  }: {
    files?: Record<string, string>;
    config?: Record<string, object>;
    resources?: readonly Declared[];
  } = {},
): Promise<{ said: readonly Diagnostic[]; notes: readonly string[]; skipped: string | undefined }> {
  const off = Object.fromEntries(rules.map(({ name }) => [name, "off"]));
  const own = (settings as { rules?: object }).rules;
  const text = stringify({ ...settings, rules: { ...off, [rule]: "deny", ...own } });
  const pack = await Pack.started(packFolder({ "lockstep.yaml": text, ...files }));
  let answer;
  try {
    if (config !== undefined) await pack.configure(config);
    answer = await pack.analyzeStack(resources);
  } finally {
    await pack.stop();
  }
  // What it wrote is there when it has stopped.
  const notes = await pack.notesAfter(0, 0);
  return { said: answer.diagnostics, notes, skipped: answer.notApplicable[rule] };
}

const references = { complete: "all" };
const denied: Diagnostic = { policy: rule, message, level: "mandatory", urn };

test("what breaks a rule is denied at the URN of the resource", async () => {
  expect(await said({ preview: "full", references })).toEqual({
    said: [denied],
    notes: [],
    skipped: undefined,
  });
});

test("told briefly it has its place and the fix", async () => {
  const brief = `${message} (spec.selector). Give the selector labels that the template of the pods has in the same namespace, or remove the Service.`;
  expect((await said({ references })).said).toEqual([{ ...denied, message: brief }]);
});

test("what warns is told in sum", async () => {
  const warnings = { policy: "warnings", message: `warnings: ${rule} 1`, level: "advisory", urn };
  expect((await said({ references, rules: { [rule]: "warn" } })).said).toEqual([warnings]);
});

test("what may be elsewhere is undecided, and said in one line", async () => {
  const resources = declaredOf(manifests.set(serviceIn("lab"), serviceIn("bank"), web));
  expect(await said({ preview: "full" }, { resources })).toEqual({
    said: [],
    notes: [
      "2 relations are undecided: objects of Pod may be elsewhere: name the kinds of which the stack has all in references.complete, in lockstep.yaml",
    ],
    skipped: "what the stack shows does not decide the rule",
  });
});

test("a namespace is left out", async () => {
  const outcome = await said({ preview: "full", references, exclude: { namespaces: ["shop"] } });
  expect(outcome).toEqual({
    said: [],
    notes: [
      "kubernetes:core/v1:Service resource-0 is not checked by every rule: the namespace shop is left out",
    ],
    skipped: "the namespace shop is left out",
  });
});

test("an approval lets a resource break the rule", async () => {
  const approvals = [
    {
      rule,
      resources: [{ kind: "Service", namespace: "shop", name: "web" }],
      reason: "the pods come later",
      approvedBy: "platform@example.com",
      expires: "2999-12-31",
    },
  ];
  const approved = "approved until 2999-12-31, by platform@example.com: the pods come later";
  expect(
    await said({ preview: "full", references }, { files: { "approvals.yaml": stringify({ approvals }) } }),
  ).toEqual({
    said: [],
    notes: [`${rule}: kubernetes:core/v1:Service resource-0 is ${approved}`],
    skipped: approved,
  });
});

test("parameters are those of the settings, and of Pulumi's configuration", async () => {
  const name = "require-network-policy-coverage";
  const policy = {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name: "web", namespace: "shop" },
    spec: { podSelector: {}, policyTypes: ["Ingress"] },
  };
  const resources = declaredOf(manifests.set(web, policy));
  const settings = { preview: "full", references, rules: { [name]: "deny", [rule]: "off" } };
  const both = { [name]: { directions: ["Ingress", "Egress"] } };
  expect((await said(settings, { resources })).said).toEqual([]);
  expect((await said(settings, { resources, config: both })).said).toMatchObject([{ policy: name }]);
  const wrong = { [name]: { direction: ["Egress"] } };
  expect((await said(settings, { resources, config: wrong })).said).toMatchObject([
    {
      policy: name,
      message: expect.stringContaining("could not be checked: the policy has no setting direction") as string,
    },
  ]);
});

test("what a program only reads is there, and not judged", async () => {
  const pack = await Pack.started(
    packFolder({
      "lockstep.yaml": stringify({ preview: "full", references, level: "off", rules: { [rule]: "deny" } }),
    }),
  );
  try {
    const [service, deployment] = stack;
    if (service === undefined || deployment === undefined) throw new Error("the stack has two resources");
    // Where nothing of a stack was shown, as all policies on one resource are disabled, all of it is judged.
    expect((await pack.analyzeOutputs(stack)).diagnostics).toEqual([denied]);
    expect((await pack.analyzeStack([deployment], stack)).diagnostics).toEqual([]);
    expect((await pack.analyzeStack([service], stack)).diagnostics).toEqual([denied]);
  } finally {
    await pack.stop();
  }
});

/** The source of a rule of one's own, on each Service. */
function ownRule(deny: string): string {
  return `import { eachOf, manifests, relations, rule, service } from "lockstep/author";

const kinds = [service];
export default rule({
  title: "Namespaces have one Service",
  severity: "low",
  why: "The team wants it.",
  fix: "Remove one.",
  references: [],
  recommended: { level: "deny", because: "the team wants it" },
  target: eachOf(kinds, { reads: kinds }),
  deny: (entry, { inventory }) => ${deny},
  message: ({ namespace }) => "the namespace " + namespace + " has several Services",
  examples: { good: [manifests.set(manifests.service({}))], bad: [manifests.set(manifests.service({}))] },
});
`;
}

test("rules of one's own are policies, and one that throws is no pass", async () => {
  const folder = workspace({
    "lockstep.yaml": stringify({
      preview: "full",
      level: "off",
      packs: [{ use: "./policies", prefix: "acme" }],
      rules: { "acme/services/disallow-second-services": "deny", "acme/services/disallow-throwing": "deny" },
    }),
    "policies/services/disallow-second-services.ts": ownRule(
      "inventory.in(entry.namespace, ...kinds).length > 1",
    ),
    "policies/services/disallow-throwing.ts": ownRule("(undefined as unknown as { no: boolean }).no"),
    "package.json": JSON.stringify({
      name: "acme-policies",
      version: "1.0.0",
      main: "node_modules/lockstep/dist/src/preview/pack.js",
    }),
    "PulumiPolicy.yaml": "runtime: {name: nodejs, options: {typescript: false}}\n",
  });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(packageRoot, join(folder, "node_modules", "lockstep"));
  const pack = await Pack.started(folder);
  const [first, second] = declaredOf(
    manifests.set(serviceIn("shop"), { ...serviceIn("shop"), metadata: { name: "api", namespace: "shop" } }),
  );
  if (first === undefined || second === undefined) throw new Error("the stack has two resources");
  const alone = await pack.analyzeStack([first]);
  const both = await pack.analyzeStack([first, second]);
  await pack.stop();
  const failing = "could not be checked: the rule fails on it (TypeError)";
  expect(alone.diagnostics).toEqual([
    { policy: "acme-disallow-throwing", message: failing, level: "mandatory", urn },
  ]);
  expect(both.diagnostics.filter(({ policy }) => policy === "acme-disallow-second-services")).toMatchObject([
    { message: "the namespace shop has several Services", level: "mandatory", urn },
    { message: "the namespace shop has several Services", level: "mandatory" },
  ]);
});
