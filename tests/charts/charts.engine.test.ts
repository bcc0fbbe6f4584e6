/** The charts in charts/, by the real Helm and on the real API server. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import type { KubernetesObject } from "../../src/author";
import { packageRoot } from "../../src/cli/package-root";
import { enginePath } from "../../tools/engine-build";
import { denials, startApiServer, type ApiServer } from "../engines";
import { installed } from "../support/generated";

const charts = [
  { chart: "lockstep-policies", folder: "kubernetes/bundles" },
  { chart: "lockstep-kyverno-policies", folder: "kyverno/bundles/validating-policies" },
];

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function helm(args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(enginePath("helm"), args, {
    cwd: join(packageRoot(), "charts"),
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  // The links to what is generated are meant.
  const complaints = stderr.split("\n").filter((line) => !line.includes("found symbolic link in path"));
  return { code, stdout, stderr: complaints.join("\n") };
}

/** What a chart renders to with these values, by kind and name. */
function rendered(chart: string, ...values: string[]): Map<string, KubernetesObject> {
  const args = ["template", "guardrails", chart, ...values.flatMap((value) => ["--set", value])];
  const { code, stdout, stderr } = helm(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return byName(parseAllDocuments(stdout).map((document) => document.toJS() as KubernetesObject));
}

function byName(objects: readonly KubernetesObject[]): Map<string, KubernetesObject> {
  return new Map(objects.map((object) => [`${object.kind} ${object.metadata.name ?? ""}`, object]));
}

/** A part of an object. */
function specOf(objects: Map<string, KubernetesObject>, name: string): Record<string, unknown> {
  return (objects.get(name) as { spec?: Record<string, unknown> } | undefined)?.spec ?? {};
}

describe.each(charts)("$chart", ({ chart, folder }) => {
  const [policy, binding] =
    chart === "lockstep-policies"
      ? ["ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding"]
      : ["ValidatingPolicy", "ValidatingPolicy"];

  test("passes `helm lint`", () => {
    expect(helm(["lint", "--strict", chart])).toMatchObject({
      code: 0,
      stdout: expect.not.stringMatching(/WARNING|ERROR/u) as string,
    });
  });

  test("renders to what is generated", () => {
    const generated = byName(installed(folder));
    expect(generated.size).toBeGreaterThan(60);
    expect(rendered(chart)).toEqual(generated);
  });

  test.each([
    ["warn", "lockstep-services", "Warn"],
    ["warn", "lockstep-services-remaining", "Warn"],
    ["warn", "lockstep-services-audit", "Audit"],
    ["audit", "lockstep-services", "Audit"],
    ["audit", "lockstep-services-remaining", "Audit"],
    ["audit", "lockstep-services-warn", "Audit"],
  ])("at level %s %s is at %s, and fails open", (level, name, action) => {
    const objects = rendered(chart, `level=${level}`);
    expect(specOf(objects, `${policy} ${name}`)["failurePolicy"]).toBe("Ignore");
    expect(specOf(objects, `${binding} ${name}`)["validationActions"]).toEqual([action]);
  });

  test("leaves namespaces out by a condition", () => {
    const name = `${policy} lockstep-services`;
    const conditions = specOf(rendered(chart), name)["matchConditions"] as unknown[];
    expect(specOf(rendered(chart, "excludedNamespaces={sandbox,lab}"), name)["matchConditions"]).toEqual([
      {
        name: "not-in-an-excluded-namespace",
        expression: '!(object.metadata.?namespace.orValue("") in ["sandbox","lab"])',
      },
      ...conditions,
    ]);
  });

  test("has no bundles of a kind that is off, and all others", () => {
    const off = [...rendered(chart, "bundles.services=false").keys()];
    const all = [...rendered(chart).keys()];
    expect(off).toEqual(all.filter((name) => !/ lockstep-services(?:-|$)/u.test(name)));
    expect(off.length).toBeLessThan(all.length);
  });

  test.each([
    "level=off",
    "excludedNamespaces={a\\,b}",
    "bundles.service=false",
    "bundles.services=no",
    "x=1",
  ])("refuses %s", (value) => {
    const { code, stderr } = helm(["template", chart, "--set-string", value]);
    expect(stderr).toContain("values don't meet the specifications of the schema");
    expect(code).toBe(1);
  });
});

describe("on the API server", () => {
  let server: ApiServer;
  const exposed: KubernetesObject = {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "web", namespace: "shop" },
    spec: { type: "LoadBalancer", ports: [{ port: 80 }] },
  } as KubernetesObject;
  const release = (...args: string[]): void => {
    const run = helm(args, { KUBECONFIG: server.kubeconfig });
    expect(run).toMatchObject({ code: 0, stderr: "" });
  };
  /** The bundles of Services alone, so that Helm is soon done. */
  const alone = [...byName(installed("kubernetes/bundles")).keys()].flatMap((name) => {
    const [, kind] = / lockstep-([a-z]+)/u.exec(name) ?? [];
    return kind === undefined || kind === "services" ? [] : [`bundles.${kind}=false`];
  });
  const upgrade = (...values: string[]): void => {
    const set = values.flatMap((value) => ["--set", value]);
    release("upgrade", "--install", "guardrails", "lockstep-policies", ...set);
  };

  beforeAll(async () => {
    server = await startApiServer();
    await server.ensureNamespace("shop");
    await server.ensureNamespace("default");
  }, 60_000);

  afterAll(() => server.stop());

  test("a release is installed, upgraded and removed", async () => {
    const answer = (): ReturnType<ApiServer["create"]> => server.create(exposed, { dryRun: true });
    upgrade();
    await server.waitForVerdict(exposed, "denied");
    expect(denials(await answer()).map(({ policy }) => policy)).toEqual(["lockstep-services"]);

    upgrade(...alone, "level=warn");
    await server.waitForVerdict(exposed, "admitted");
    expect((await answer()).warnings.join()).toContain("restrict-load-balancers");

    upgrade(...alone);
    await server.waitForVerdict(exposed, "denied");
    upgrade(...alone, "excludedNamespaces={shop}");
    await server.waitForVerdict(exposed, "admitted");

    upgrade(...alone);
    await server.waitForVerdict(exposed, "denied");
    release("uninstall", "guardrails");
    await server.waitForVerdict(exposed, "admitted");
  }, 300_000);
});
