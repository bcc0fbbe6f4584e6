import {
  EnforcementLevel,
  PolicySeverity,
  PolicyType,
  type AnalyzerInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { version } from "../../package.json";
import { isOverSeveral } from "../../src/author/catalogue";
import { rulesAtPreview as rules } from "../support/rules";
import { packageRoot } from "../support/build";
import { Pack } from "./pack";

let pack: Pack;
let info: AnalyzerInfo.AsObject;
beforeAll(async () => {
  pack = await Pack.started(packageRoot);
  info = (await pack.info()).toObject();
}, 60_000);
afterAll(() => pack.stop());

test("the pack says what it is", () => {
  expect(info).toMatchObject({ name: "lockstep", version, displayname: "Lockstep", supportsconfig: true });
  expect(info.description).not.toBe("");
});

test("there is one policy for what objects are, one for each rule, and one for what warns", () => {
  expect(info.policiesList.map(({ name }) => name)).toEqual([
    "kubernetes-schema",
    ...rules.map(({ name }) => name),
    "warnings",
  ]);
});

const severities = {
  low: PolicySeverity.POLICY_SEVERITY_LOW,
  medium: PolicySeverity.POLICY_SEVERITY_MEDIUM,
  high: PolicySeverity.POLICY_SEVERITY_HIGH,
  critical: PolicySeverity.POLICY_SEVERITY_CRITICAL,
};

const enforcementLevels = {
  deny: EnforcementLevel.MANDATORY,
  warn: EnforcementLevel.DISABLED,
  audit: EnforcementLevel.DISABLED,
};

test.each(rules)("$name tells all that a policy can", (rule) => {
  const policy = info.policiesList.find(({ name }) => name === rule.name);

  expect(policy).toMatchObject({
    displayname: rule.title,
    description: `${rule.why} ${rule.fix}`,
    enforcementlevel: enforcementLevels[rule.recommended.level],
    severity: severities[rule.severity],
    tagsList: expect.arrayContaining([rule.category]) as string[],
    remediationSteps: rule.fix,
    policyType: isOverSeveral(rule) ? PolicyType.POLICY_TYPE_STACK : PolicyType.POLICY_TYPE_RESOURCE,
  });
  expect(policy?.url).toMatch(/^https:\/\//u);
});

test("a policy is of the framework of the first control that its rule refers to", () => {
  const frameworks = new Map(info.policiesList.map(({ name, framework }) => [name, framework]));

  expect(frameworks.get("restrict-cluster-admin-bindings")).toEqual({
    name: "CIS Kubernetes Benchmark",
    version: "v1.12.0",
    reference: "5.1.1",
    specification: "Ensure that the cluster-admin role is only used where required",
  });
  // It refers to a page only.
  expect(frameworks.get("require-readiness-probe")).toBeUndefined();
});

test("its tags name every control that its rule covers", () => {
  const tags = new Map(info.policiesList.map(({ name, tagsList }) => [name, tagsList]));

  expect(tags.get("restrict-cluster-admin-bindings")).toEqual([
    "access-control",
    "cis:5.1.1",
    "cis-eks:4.1.1",
    "rbac-good-practices:least-privilege",
    "nsa:rbac",
    "mitre:T1098.006",
  ]);
  for (const { name, references } of rules) {
    const controls = references.flatMap(({ framework = "", control }) =>
      control === undefined ? [] : [`${framework}:${control}`],
    );
    expect(tags.get(name)).toEqual(expect.arrayContaining(controls));
  }
});

test("settings are described with their defaults", async () => {
  const policies = (await pack.info()).getPoliciesList();
  const schemas = policies.map((policy) => [
    policy.getName(),
    policy.getConfigschema()?.getProperties()?.toJavaScript(),
  ]);

  expect(Object.fromEntries(schemas)).toMatchObject({
    "restrict-cluster-admin-bindings": {
      roles: {
        type: "array",
        items: { type: "string" },
        description: "The ClusterRoles that must not be bound.",
        default: ["cluster-admin"],
      },
    },
    "restrict-load-balancers": undefined,
  });
});
