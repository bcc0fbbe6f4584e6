/** `lockstep test --engines`: examples of a team's own rules on a real API server. */
import { symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { lockstep } from "../cli/lockstep";
import { packageRoot } from "../../src/cli/package-root";
import { enginePath } from "../../tools/engine-build";
import { ownerFile, ownerId, ownerRule, removeWorkspaces, settings, workspace } from "../packs/workspace";

jest.setTimeout(120_000);

afterAll(removeWorkspaces);

/** A folder as those who built the engines have it. */
const engines = dirname(dirname(dirname(enginePath("kube-apiserver"))));

const ports = `ports: [{ port: 80 }]`;
/** The rule with examples that an API server takes. */
const taken = ownerRule.replaceAll(
  'manifests.service({ type: "ClusterIP" })',
  `manifests.service({ ${ports} })`,
);

const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: things.example.com }
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Thing, plural: things }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties: { spec: { type: object, required: [size], properties: { size: { type: integer } } } }
`;
const thingRule = `import { objects, rule } from "lockstep/author";
import { thingKind, type Thing } from "../../types/things";

const thing = (size: number) => ({
  apiVersion: "example.com/v1",
  kind: "Thing",
  metadata: { name: "it", namespace: "shop" },
  spec: { size },
});

export default rule({
  title: "Things are small",
  severity: "low",
  why: "Large ones are dear.",
  fix: "Make it smaller.",
  references: [],
  recommended: { level: "warn", because: "it is our own" },
  target: objects<Thing>(thingKind),
  deny: (thing) => thing.spec.size > 3,
  message: (thing) => \`size \${thing.spec.size} is more than 3\`,
  examples: { good: [thing(3)], bad: [thing(4)] },
});
`;

async function types(): Promise<string> {
  return (await lockstep(workspace({ "things.yaml": definition }), ["types", "things.yaml"])).stdout;
}

const run = (folder: string): ReturnType<typeof lockstep> =>
  lockstep(folder, ["test", "--engines"], { env: { LOCKSTEP_ENGINES: engines } });

test("the API server says the same of examples that it takes, and of others why it does not", async () => {
  const half = taken.replace("bad: [", 'bad: [manifests.service({ type: "ClusterIP" }), ');
  const { code, stdout, stderr } = await run(workspace({ "lockstep.yaml": settings, [ownerFile]: half }));
  expect(stderr).toBe("");
  expect(stdout).toBe(
    `${ownerFile}:15:11 - not tried on the API server: bad example 1 is refused without rules, too: ` +
      `Service "web" is invalid: spec.ports: Required value\n` +
      `ok  ${ownerId}  3 examples, 2 on the API server\n\n1 rule, 0 failures\n`,
  );
  expect(code).toBe(0);
});

test("what the API server's defaults change is a failure", async () => {
  const rule = taken
    .replace('service.metadata?.labels?.["owner"] === undefined', "service.spec?.type === undefined")
    .replace(
      `good: [{ ...manifests.service({ ${ports}`,
      `good: [{ ...manifests.service({ type: "ClusterIP", ${ports}`,
    );
  const { code, stdout } = await run(workspace({ "lockstep.yaml": settings, [ownerFile]: rule }));
  expect(stdout).toMatch(
    /bad example 1 is "the Service names no owner" to check and nothing to the API server; both must say the same\n/u,
  );
  expect(code).toBe(1);
});

test("custom resources are tried where the settings name their definitions, and missed elsewhere", async () => {
  const files = {
    "policies/things/restrict-size.ts": thingRule,
    "types/things.ts": await types(),
    "crds/things.yaml": definition,
  };
  const named = await run(workspace({ "lockstep.yaml": `${settings}crds: [./crds]\n`, ...files }));
  expect(named).toEqual({
    code: 0,
    stdout: "ok  acme/things/restrict-size  2 examples, 2 on the API server\n\n1 rule, 0 failures\n",
    stderr: "",
  });
  const { code, stdout } = await run(workspace({ "lockstep.yaml": settings, ...files }));
  expect(stdout).toContain(
    "bad example 1 is of a kind that the API server does not serve: name its CustomResourceDefinition under crds\n",
  );
  expect(code).toBe(1);
});

test("the folder .engines is found upwards", async () => {
  const folder = workspace({ "lockstep.yaml": settings, [ownerFile]: taken });
  symlinkSync(`${packageRoot()}/.engines`, `${folder}/.engines`);
  const { code, stdout } = await lockstep(`${folder}/policies/ownership`, ["test", "--engines"]);
  expect(stdout).toContain("2 examples, 2 on the API server\n");
  expect(code).toBe(0);
});
