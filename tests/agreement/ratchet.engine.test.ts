/** The ratchet on the real engines: objects that broke a rule before their policies came. */
import { kubernetesRules as rules } from "../support/rules";
import { manifests, type KubernetesObject } from "../../src/author";
import { startApiServer, type ApiServer } from "../engines/api-server";
import { startKyverno, type Kyverno } from "../engines/kyverno";
import { parseAllDocuments } from "yaml";
import { bundles } from "../../src/admission/bundle";
import { policyFiles } from "../../src/admission/files";
import { compilePolicies } from "../support/policies";

/** Rules that the objects below break, before and after. */
const tried = rules.filter(({ name }) =>
  [
    "disallow-wildcard-permissions",
    "require-readiness-probe",
    "require-resource-limits",
    "restrict-load-balancers",
    "restrict-secret-access",
  ].includes(name),
);

/** Their policies and bundles, as they are generated where these rules alone are on and deny. */
const policies = compilePolicies([], { level: "deny" }).filter(({ rule }) =>
  tried.some(({ name }) => name === rule.name),
);
const files = [...policyFiles(policies, bundles(policies, []))];

function policiesIn(folder: string): KubernetesObject[] {
  return files
    .filter(([file]) => file.startsWith(`${folder}/`) && !file.endsWith("/kustomization.yaml"))
    .flatMap(([, text]) => parseAllDocuments(text).map((document) => document.toJS() as KubernetesObject));
}

const container = (name: string): { name: string; image: string } => ({ name, image: "nginx:1.27.0" });
const containers = (...names: string[]): object => ({
  spec: { template: { spec: { containers: names.map(container) } } },
});

const limitOf = (resource: string): object => ({ limits: { [resource]: "1" } });

let server: ApiServer;
let kyverno: Kyverno | undefined;

beforeAll(async () => {
  server = await startApiServer();
  await server.ensureNamespace("shop");
}, 120_000);

afterAll(async () => {
  await kyverno?.stop();
  await server.stop();
});

/** What must hold of objects in breach, whichever engine enforces the policies. */
async function expectRatchet(
  install: () => Promise<() => Promise<void>>,
  warned: readonly string[] = [],
): Promise<void> {
  const deployment = manifests.deployment({ containers: [container("app")] });
  const service = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  const role = manifests.role({ apiGroups: [""], resources: ["secrets"], verbs: ["get"] });
  const empty = manifests.clusterRole();
  const all: readonly KubernetesObject[] = [deployment, service, role, empty];
  for (const object of all) await server.ensure(object);
  const remove = await install();

  const scaled = await server.patch(deployment, { spec: { replicas: 7 } });
  expect(scaled.message).toBe("");
  expect(scaled.warnings.map((warning) => warning.replace(/^.*(?=was so before)/u, ""))).toEqual(warned);
  const labelled = await Promise.all(
    all.map((object) => server.patch(object, { metadata: { labels: { team: "a" } } })),
  );
  expect(labelled.map(({ message }) => message)).toEqual(all.map(() => ""));

  const grown = await server.patch(deployment, containers("app", "log"), { dryRun: true });
  expect(grown.message).toContain("container log ");
  expect(grown.message).not.toContain("container app");
  const widened = await server.patch(
    role,
    { rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["get", "list"] }] },
    { dryRun: true },
  );
  expect(widened.message).toContain("get, list on secrets");
  const granted = await server.patch(
    empty,
    { rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["list"] }] },
    { dryRun: true },
  );
  expect(granted.message).toContain("list on secrets");
  const mended = await server.patch(
    deployment,
    {
      spec: { template: { spec: { containers: [{ ...container("app"), resources: limitOf("memory") }] } } },
    },
    { dryRun: true },
  );
  expect(mended.message).toBe("");
  const renamed = await server.patch(
    deployment,
    { spec: { template: { spec: { containers: [container("web")] } } } },
    { dryRun: true },
  );
  expect(renamed.message).toContain("container web ");
  const again = await server.create({ ...service, metadata: { name: "other", namespace: "shop" } });
  expect(again.message).toContain("Service of type LoadBalancer is not approved");

  const deleted = await Promise.all(all.map((object) => server.delete(object)));
  expect(deleted.map(({ ok }) => ok)).toEqual(all.map(() => true));
  await remove();
}

test("the API server lets objects in breach be changed and deleted, and denies new breaches", async () => {
  await expectRatchet(async () => {
    const applied = await server.applyAdmissionPolicies(
      policiesIn("kubernetes/validating-admission-policies"),
    );
    return () => applied.remove();
  });
}, 120_000);

test.each(["kyverno/cluster-policies", "kyverno/validating-policies"])(
  "Kyverno does the same with %s",
  async (folder) => {
    const controller = (kyverno ??= await startKyverno(server));
    const installed = policiesIn(folder);
    // A ClusterPolicy that looks at subresources has a twin for them.
    expect([
      ...new Set(installed.map(({ metadata }) => metadata.name?.replace(/-subresources$/u, ""))),
    ]).toEqual(tried.map(({ name }) => name));
    await expectRatchet(async () => {
      await controller.applyPolicies(installed);
      return () => controller.removePolicies(installed);
    });
  },
  180_000,
);

describe("bundles warn besides of what an update does not mend", () => {
  const fixOf = (name: string): string => rules.find((rule) => rule.name === name)?.fix ?? "";
  const remaining = [
    ["require-readiness-probe", "container app has no readinessProbe"],
    ["require-resource-limits", "container app has no limit for memory"],
  ].map(([name = "", message = ""]) => `${name}: ${message}. ${fixOf(name)}`);
  const warned = [`was so before this update: ${remaining.join(" | ")}`];

  test("on the API server", async () => {
    await expectRatchet(async () => {
      const applied = await server.applyAdmissionPolicies(policiesIn("kubernetes/bundles"));
      return () => applied.remove();
    }, warned);
  }, 120_000);

  test.each(["kyverno/bundles/cluster-policies", "kyverno/bundles/validating-policies"])(
    "on Kyverno with %s",
    async (folder) => {
      const controller = (kyverno ??= await startKyverno(server));
      const installed = policiesIn(folder);
      await expectRatchet(async () => {
        await controller.applyPolicies(installed);
        return () => controller.removePolicies(installed);
      }, warned);
    },
    180_000,
  );
});
