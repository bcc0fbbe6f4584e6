import {
  EnforcementLevel,
  PolicySeverity,
  PolicyType,
  type AnalyzerInfo,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { version } from "../../package.json";
import { rules } from "../../policies";
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

test("there is one policy for each rule", () => {
  expect(info.policiesList.map(({ name }) => name)).toEqual(rules.map(({ name }) => name));
});

const severities = {
  low: PolicySeverity.POLICY_SEVERITY_LOW,
  medium: PolicySeverity.POLICY_SEVERITY_MEDIUM,
  high: PolicySeverity.POLICY_SEVERITY_HIGH,
  critical: PolicySeverity.POLICY_SEVERITY_CRITICAL,
};

test.each(rules)("$name tells all that a policy can", (rule) => {
  const policy = info.policiesList.find(({ name }) => name === rule.name);

  expect(policy).toMatchObject({
    displayname: rule.title,
    description: `${rule.why} ${rule.fix}`,
    enforcementlevel: EnforcementLevel.MANDATORY,
    severity: severities[rule.severity],
    tagsList: [rule.category],
    remediationSteps: rule.fix,
    policyType: PolicyType.POLICY_TYPE_RESOURCE,
  });
  expect(policy?.url).toMatch(/^https:\/\//u);
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
