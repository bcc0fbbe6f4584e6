import { kyvernoApply } from ".";
import { admissionPolicy, clusterPolicy, denial, deployment, validatingPolicy } from "./policies";

const TIMEOUT_MS = 60_000;

describe("Kyverno CLI", () => {
  it.each([
    ["ClusterPolicy", [clusterPolicy]],
    ["ValidatingPolicy", [validatingPolicy]],
    ["ValidatingAdmissionPolicy", admissionPolicy],
  ])(
    "judges by a %s",
    async (_, policies) => {
      const results = await kyvernoApply({ policies, resources: [deployment(1), deployment(2)] });
      expect(results).toMatchObject([
        { ...denial, result: "fail", resource: { kind: "Deployment", name: "web-1" } },
        { policy: denial.policy, result: "pass", resource: { kind: "Deployment", name: "web-2" } },
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    "has no result where a policy does not match",
    async () => {
      const resources = [{ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings" } }];
      await expect(kyvernoApply({ policies: [clusterPolicy], resources })).resolves.toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    "fails when a policy is dropped",
    async () => {
      const misspelt = {
        ...validatingPolicy,
        spec: { ...(validatingPolicy.spec as object), validation: [] },
      };
      await expect(
        kyvernoApply({ policies: [clusterPolicy, misspelt], resources: [deployment(1)] }),
      ).rejects.toThrow("the Kyverno CLI dropped something");
    },
    TIMEOUT_MS,
  );

  it("refuses resources that its report would not tell apart", async () => {
    const resources = [deployment(1), deployment(1)];
    await expect(kyvernoApply({ policies: [clusterPolicy], resources })).rejects.toThrow(
      "could not be told apart",
    );
  });
});
