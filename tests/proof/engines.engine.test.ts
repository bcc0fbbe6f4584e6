/** `lockstep test --engines`: examples of a team's own rules on a real API server, and on Kyverno in front of it. */
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lockstep } from "../cli/lockstep";
import { packageRoot } from "../../src/cli/package-root";
import { engineAssets, enginePath } from "../../tools/engine-build";
import { ownerFile, ownerId, ownerRule, removeWorkspaces, settings, workspace } from "../packs/workspace";

jest.setTimeout(180_000);

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

const run = (folder: string, programs = engines): ReturnType<typeof lockstep> =>
  lockstep(folder, ["test", "--engines"], { env: { LOCKSTEP_ENGINES: programs } });

/** Settings for the API server alone. */
const withoutKyverno = `${settings}engines: [validating-admission-policy]\n`;

test("the API server says the same of examples that it takes, and of others why it does not", async () => {
  const half = taken.replace("bad: [", 'bad: [manifests.service({ type: "ClusterIP" }), ');
  const { code, stdout, stderr } = await run(
    workspace({ "lockstep.yaml": withoutKyverno, [ownerFile]: half }),
  );
  expect(stderr).toBe("");
  expect(stdout).toBe(
    `${ownerFile}:15:11 - not tried: bad example 1 is refused without rules, too: ` +
      `Service "web" is invalid: spec.ports: Required value\n` +
      `ok  ${ownerId}  3 examples, 2 on the API server\n\n1 rule, 0 failures\n`,
  );
  expect(code).toBe(0);
});

test("Kyverno is asked by the kinds of policies that the settings generate", async () => {
  const kyverno = `${settings}engines: [kyverno-cluster-policy]\n`;
  expect(await run(workspace({ "lockstep.yaml": kyverno, [ownerFile]: taken }))).toEqual({
    code: 0,
    stdout: `ok  ${ownerId}  2 examples, 2 on the API server, 2 on Kyverno (ClusterPolicy)\n\n1 rule, 0 failures\n`,
    stderr: "",
  });
});

describe("programs beside each other, as from elsewhere", () => {
  let folder: string;
  let programs: string;
  beforeEach(() => {
    folder = workspace({ "lockstep.yaml": settings, [ownerFile]: taken });
    programs = join(folder, "programs");
    mkdirSync(programs);
    for (const name of ["etcd", "kube-apiserver"] as const) {
      symlinkSync(enginePath(name), join(programs, name));
    }
  });
  const broken = (name: string): void => {
    writeFileSync(join(programs, name), "#!/bin/sh\necho no luck; exit 1\n");
    chmodSync(join(programs, name), 0o755);
  };

  test("it is said where Kyverno is not among them", async () => {
    expect(await run(folder, programs)).toEqual({
      code: 0,
      stdout: `ok  ${ownerId}  2 examples, 2 on the API server\n\n1 rule, 0 failures\n`,
      stderr: `lockstep: not tried on Kyverno, which the settings generate for: ${programs} has no kyverno-controller\n`,
    });
  });

  test("Kyverno needs its definitions, and must start", async () => {
    broken("kyverno-controller");
    expect(await run(folder, programs)).toEqual({
      code: 2,
      stdout: "",
      stderr:
        `lockstep: ${programs}/kyverno-controller needs Kyverno's CustomResourceDefinitions beside it, in a folder ` +
        `assets: copy config/crds of its sources there\n`,
    });
    cpSync(engineAssets("kyverno-controller"), join(programs, "assets"), { recursive: true });
    expect(await run(folder, programs)).toEqual({
      code: 3,
      stdout: "",
      stderr: "lockstep: Kyverno was not ready: its process ended\nlockstep: no luck\n",
    });
  });
});

test("what the API server's defaults change is a failure", async () => {
  const rule = taken
    .replace('service.metadata?.labels?.["owner"] === undefined', "service.spec?.type === undefined")
    .replace(
      `good: [{ ...manifests.service({ ${ports}`,
      `good: [{ ...manifests.service({ type: "ClusterIP", ${ports}`,
    );
  const { code, stdout } = await run(workspace({ "lockstep.yaml": withoutKyverno, [ownerFile]: rule }));
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
    stdout:
      "ok  acme/things/restrict-size  2 examples, 2 on the API server, 2 on Kyverno (ClusterPolicy), " +
      "2 on Kyverno (ValidatingPolicy)\n\n1 rule, 0 failures\n",
    stderr: "",
  });
  const { code, stdout } = await run(workspace({ "lockstep.yaml": withoutKyverno, ...files }));
  expect(stdout).toContain(
    "bad example 1 is of a kind that the API server does not serve: name its CustomResourceDefinition under crds\n",
  );
  expect(code).toBe(1);
});

test("the folder .engines is found upwards", async () => {
  const folder = workspace({ "lockstep.yaml": withoutKyverno, [ownerFile]: taken });
  symlinkSync(`${packageRoot()}/.engines`, `${folder}/.engines`);
  const { code, stdout } = await lockstep(`${folder}/policies/ownership`, ["test", "--engines"]);
  expect(stdout).toContain("2 examples, 2 on the API server\n");
  expect(code).toBe(0);
});
