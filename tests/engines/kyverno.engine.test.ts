import { denials, startApiServer, startKyverno, type ApiServer, type Kyverno } from ".";
import { clusterPolicy, denial, deployment, validatingPolicy } from "./policies";

describe("Kyverno's admission controller", () => {
  let api: ApiServer;
  let kyverno: Kyverno;

  beforeAll(async () => {
    api = await startApiServer();
    kyverno = await startKyverno(api);
  }, 180_000);

  afterAll(async () => {
    await kyverno.stop();
    await api.stop();
  });

  it.each([clusterPolicy, validatingPolicy])(
    "denies under a $kind, until it is removed",
    async (policy) => {
      await kyverno.applyPolicies([policy]);
      expect(denials(await api.create(deployment(1), { dryRun: true }))).toEqual([denial]);
      expect(denials(await api.create(deployment(2), { dryRun: true }))).toEqual([]);
      await kyverno.removePolicies([policy]);
      await api.waitForVerdict(deployment(1), "admitted");
    },
    60_000,
  );

  it.each([clusterPolicy, validatingPolicy])("refuses to take a broken $kind", async (policy) => {
    const broken = JSON.parse(JSON.stringify(policy).replace("object.spec", "objekt.spec")) as typeof policy;
    await expect(kyverno.applyPolicies([broken])).rejects.toThrow("undeclared reference to 'objekt'");
    await kyverno.removePolicies([broken]);
  });

  it("leaves the API server as it was", async () => {
    const second = await startApiServer();
    await (await startKyverno(second)).stop();
    expect((await second.create(deployment(1), { dryRun: true })).ok).toBe(true);
    await second.stop();
  }, 180_000);
});
