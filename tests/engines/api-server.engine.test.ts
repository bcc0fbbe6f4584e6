import { denials, KubernetesClient, startApiServer, type ApiServer } from ".";
import { admissionPolicy, denial, deployment } from "./policies";

const START_MS = 120_000;

describe("API server", () => {
  let api: ApiServer;

  beforeAll(async () => {
    api = await startApiServer();
  }, START_MS);

  afterAll(() => api.stop());

  it("denies with the message of a policy's expression, until the policy is removed", async () => {
    const policies = await api.applyAdmissionPolicies(admissionPolicy);
    expect(denials(await api.create(deployment(1), { dryRun: true }))).toEqual([denial]);
    expect(denials(await api.create(deployment(2), { dryRun: true }))).toEqual([]);
    await policies.remove();
    expect(denials(await api.create(deployment(1), { dryRun: true }))).toEqual([]);
  });

  it("refuses to take a policy with a broken expression", async () => {
    const broken = structuredClone(admissionPolicy);
    Object.assign(broken[0]?.spec ?? {}, { validations: [{ expression: "object.spec.replicas" }] });
    await expect(api.applyAdmissionPolicies(broken)).rejects.toThrow("must evaluate to bool");
  });

  it("tells a refusal by validation from a denial by a policy", async () => {
    const invalid = await api.create({ ...deployment(2), spec: {} }, { dryRun: true });
    expect(invalid.status).toBe(422);
    expect(() => denials(invalid)).toThrow("no policy denied this");
  });

  it("stores, updates, patches and deletes objects of any kind", async () => {
    await api.ensureNamespace("shop");
    const object = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings", namespace: "shop" } };
    expect((await api.create(object)).status).toBe(201);
    expect((await api.update({ ...object, data: { a: "1" } })).body.data).toEqual({ a: "1" });
    expect((await api.patch(object, { data: { b: "2" } })).body.data).toEqual({ a: "1", b: "2" });
    expect((await api.patch(object, { ...object, data: { c: "3" } }, { type: "apply" })).ok).toBe(true);
    expect((await api.patch(object, { data: { a: null } }, { dryRun: true })).body.data).toEqual({
      b: "2",
      c: "3",
    });
    expect((await api.get(object)).body.data).toEqual({ a: "1", b: "2", c: "3" });
    expect((await api.delete(object)).ok).toBe(true);
    expect((await api.get(object)).status).toBe(404);
  });

  it("reaches subresources", async () => {
    const pod = {
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "web", namespace: "default" },
      spec: { containers: [{ name: "web", image: "example.com/web:1" }] },
    };
    expect((await api.create(pod)).status).toBe(201);
    const debugged = (await api.get(pod)).body;
    Object.assign(debugged.spec as object, {
      ephemeralContainers: [{ name: "debug", image: "example.com/debug:1" }],
    });
    const answer = await api.update(debugged, { subresource: "ephemeralcontainers", dryRun: true });
    expect(answer.body.spec).toMatchObject({ ephemeralContainers: [{ name: "debug" }] });
    await api.delete(pod);
  });

  it("is reached through its connection from elsewhere", async () => {
    const client = new KubernetesClient(api.connection);
    expect(await client.serves({ apiVersion: "batch/v1", kind: "CronJob" })).toBe(true);
    expect(await client.serves({ apiVersion: "batch/v1beta1", kind: "CronJob" })).toBe(false);
    client.close();
  });
});

describe("API server of an earlier version", () => {
  it(
    "enforces a policy as that version does",
    async () => {
      const api = await startApiServer({ emulatedVersion: "1.34" });
      expect((await api.request("GET", "/version")).body).toMatchObject({ emulationMinor: "34" });
      await api.applyAdmissionPolicies(admissionPolicy);
      expect(denials(await api.create(deployment(1), { dryRun: true }))).toEqual([denial]);
      await api.stop();
    },
    START_MS,
  );
});
