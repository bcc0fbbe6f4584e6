import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { celCheck } from ".";
import { scratchFolder } from "../../src/engines/process";

const WORKLOADS = ["pods", "deployments", "cronjobs"];

describe("cel-check", () => {
  let folder: string;

  beforeEach(() => {
    folder = scratchFolder("cel-check");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function check(variables: Record<string, string>, validation: object, resources = WORKLOADS) {
    const file = join(folder, "policy.yaml");
    const policy = {
      apiVersion: "admissionregistration.k8s.io/v1",
      kind: "ValidatingAdmissionPolicy",
      metadata: { name: "checked" },
      spec: {
        matchConstraints: {
          resourceRules: resources.map((resource) => ({
            apiGroups: [{ pods: "", cronjobs: "batch" }[resource.split("/")[0] ?? ""] ?? "apps"],
            apiVersions: ["v1"],
            operations: ["CREATE"],
            resources: [resource],
          })),
        },
        variables: Object.entries(variables).map(([name, expression]) => ({ name, expression })),
        validations: [validation],
      },
    };
    writeFileSync(file, JSON.stringify(policy));
    return celCheck([file], 1);
  }

  const pod =
    'object.kind == "Pod" ? object.spec : ' +
    'object.kind == "CronJob" ? object.spec.jobTemplate.spec.template.spec : object.spec.template.spec';
  const containers =
    "variables.pod.containers + variables.pod.?initContainers.orValue([]) + " +
    "variables.pod.?ephemeralContainers.orValue([])";

  it("passes a policy that fits every kind it matches", async () => {
    const limited = "variables.containers.filter(c, !c.?resources.?limits[?'memory'].hasValue())";
    const validation = {
      expression: "variables.violations.size() == 0",
      messageExpression: "variables.violations.map(c, c.name + ' has no limit').join('; ')",
    };
    await expect(check({ pod, containers, violations: limited }, validation)).resolves.toEqual([]);
  });

  it("finds a misspelt field behind variables, in every kind", async () => {
    const validation = { expression: "variables.containers.all(c, has(c.redinessProbe))" };
    const problems = await check({ pod, containers }, validation);
    expect(problems.map(({ kind, field }) => [kind, field])).toEqual(
      ["/v1, Kind=Pod", "apps/v1, Kind=Deployment", "batch/v1, Kind=CronJob"].map((kind) => [
        kind,
        "spec.validations[0].expression",
      ]),
    );
    expect(problems[0]?.problem).toContain("undefined field 'redinessProbe'");
  });

  it("finds a misspelt field in the branch of one kind", async () => {
    const problems = await check({ pod: pod.replace("jobTemplate", "jobTemplat") }, { expression: "true" });
    expect(problems).toMatchObject([
      { kind: "batch/v1, Kind=CronJob", field: "spec.variables[0].expression" },
    ]);
  });

  it("refuses what the API server would not store", async () => {
    const problems = await check({}, { expression: "object.?spec.?hostNetwork.orValue(false)" }, ["pods"]);
    expect(problems).toMatchObject([{ problem: expect.stringContaining("must evaluate to bool") as string }]);
  });

  it("takes a subresource that carries the whole object for the object", async () => {
    const parts = ["pods/resize", "pods/status", "pods/ephemeralcontainers"];
    await expect(check({ pod }, { expression: "has(variables.pod.containers)" }, parts)).resolves.toEqual([]);
  });

  it("reports a subresource that carries another object", async () => {
    const problems = await check({}, { expression: "true" }, ["deployments/scale"]);
    expect(problems).toMatchObject([{ field: "spec.matchConstraints.resourceRules[0]" }]);
  });

  it("reports a resource that it cannot check", async () => {
    const problems = await check({}, { expression: "true" }, ["deplyments"]);
    expect(problems).toMatchObject([{ field: "spec.matchConstraints.resourceRules[0]" }]);
  });
});
