/** The ratchet on the real engines: objects that broke a rule before their policies came. */
import { rules } from "../../policies";
import { manifests, type KubernetesObject } from "../../src/author";
import { startApiServer, type ApiServer } from "../engines/api-server";
import { startKyverno, type Kyverno } from "../engines/kyverno";
import { allGeneratedPolicies } from "../support/generated";

const container = (name: string): { name: string; image: string } => ({ name, image: "nginx:1.27.0" });
const containers = (...names: string[]): object => ({
  spec: { template: { spec: { containers: names.map(container) } } },
});

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
async function expectRatchet(install: () => Promise<() => Promise<void>>): Promise<void> {
  const deployment = manifests.deployment({ containers: [container("app")] });
  const service = manifests.service({ type: "LoadBalancer", ports: [{ port: 80 }] });
  const role = manifests.role({ apiGroups: [""], resources: ["secrets"], verbs: ["get"] });
  const empty = manifests.clusterRole();
  const all: readonly KubernetesObject[] = [deployment, service, role, empty];
  for (const object of all) await server.ensure(object);
  const remove = await install();

  const scaled = await server.patch(deployment, { spec: { replicas: 7 } });
  expect(scaled.message).toBe("");
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
    const policies = await server.applyAdmissionPolicies(
      allGeneratedPolicies("kubernetes/validating-admission-policies"),
    );
    return () => policies.remove();
  });
}, 120_000);

test.each(["kyverno/cluster-policies", "kyverno/validating-policies"])(
  "Kyverno does the same with %s",
  async (folder) => {
    const controller = (kyverno ??= await startKyverno(server));
    const policies = allGeneratedPolicies(folder);
    expect(policies).toHaveLength(rules.length);
    await expectRatchet(async () => {
      await controller.applyPolicies(policies);
      return () => controller.removePolicies(policies);
    });
  },
  180_000,
);
