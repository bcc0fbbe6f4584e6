/** Updates of objects that broke a rule before: what stays as it was passes, what is new is denied. */
import { kubernetesRules as rules } from "../support/rules";
import { manifests, type KubernetesObject } from "../../src/author";
import { appliesTo, judge } from "../../src/judge/evaluate";
import { admit } from "../../src/proof/cel";
import { examplesOf, updatesOf } from "../support/examples";
import { verdictOfUpdate } from "../support/native";
import { compilePolicies } from "../support/policies";

const policies = compilePolicies([], { level: "deny" });
const named = (name: string): (typeof policies)[number] => {
  const policy = policies.find((candidate) => candidate.name === name);
  if (policy === undefined) throw new Error(`there is no rule ${name}`);
  return policy;
};
const container = (name: string): { name: string; image: string } => ({ name, image: "nginx:1.27.0" });

test.each(policies.map((policy) => [policy.name, policy] as const))(
  "%s says the same natively and in CEL of its examples that become others",
  (_, policy) => {
    const { rule } = policy;
    const own = examplesOf(rule).filter(({ object }) => appliesTo(rule, object));
    let passed = 0;
    for (const { before, afters } of updatesOf(own)) {
      for (const after of afters) {
        const title = `${before.title} that becomes ${after.title}`;
        const verdict = verdictOfUpdate(rule, after.object, before.object);
        expect({ title, ...admit(policy, after.object, before.object) }).toEqual({ title, ...verdict });
        if (verdict.verdict === "pass" && judge(rule, after.object).violations.length > 0) passed++;
      }
    }
    expect(passed).toBeGreaterThanOrEqual(rule.examples.bad.length);
  },
);

test.each(rules.map((rule) => [rule.name, rule] as const))(
  "%s says of every bad example what still breaks it, whichever item that is",
  (_, rule) => {
    // The ratchet tells items by their messages, so that those of two containers must differ.
    for (const example of rule.examples.bad) {
      const { violations } = judge(rule, example);
      for (const { message, path } of violations) {
        const item = path.reduce<unknown>((value, step) => (value as never)[step], example);
        if (path.at(-2) === "containers") expect(message).toContain((item as { name: string }).name);
      }
    }
  },
);

describe("a Deployment that has no readiness probe from before", () => {
  const policy = named("require-readiness-probe");
  const before = manifests.deployment({ containers: [container("app")] });

  test("may be scaled", () => {
    const scaled = { ...before, spec: { ...(before as { spec?: object }).spec, replicas: 5 } };
    expect(admit(policy, scaled, before)).toEqual({ verdict: "pass" });
  });

  test("may not get another container without one, and hears of the new one only", () => {
    const grown = manifests.deployment({ containers: [container("app"), container("log")] });
    expect(admit(policy, grown, before)).toEqual({
      verdict: "fail",
      message: "container log has no readinessProbe",
    });
  });

  test("may not be created anew", () => {
    expect(admit(policy, before)).toMatchObject({ verdict: "fail" });
  });
});

describe("an object that breaks a rule in several ways", () => {
  const requests = (...names: string[]): KubernetesObject =>
    manifests.deployment({
      containers: [
        {
          ...container("app"),
          resources: { requests: Object.fromEntries(names.map((name) => [name, "1"])) },
        },
      ],
    });
  const policy = named("require-resource-requests");

  test.each([
    ["may stay as it is", requests(), requests(), undefined],
    ["may be mended in part", requests("memory"), requests(), undefined],
    [
      "may not get worse, and hears of all of it",
      requests(),
      requests("memory"),
      "container app requests no cpu; container app requests no memory",
    ],
    [
      "may not change one breach for another",
      requests("cpu"),
      requests("memory"),
      "container app requests no memory",
    ],
  ])("%s", (_, after, before, message) => {
    const verdict = message === undefined ? { verdict: "pass" } : { verdict: "fail", message };
    expect(admit(policy, after, before)).toEqual(verdict);
  });
});

test("an object as a whole may stay in breach, be mended in part, and not get into another breach", () => {
  const service = (...externalIPs: string[]): KubernetesObject =>
    manifests.service({ externalIPs, ports: [{ port: 80 }] });
  const policy = named("disallow-external-ips");
  const before = service("203.0.113.7", "203.0.113.8");
  expect(admit(policy, before, before)).toEqual({ verdict: "pass" });
  expect(admit(policy, service("203.0.113.8"), before)).toEqual({ verdict: "pass" });
  expect(admit(policy, service("203.0.113.8", "203.0.113.9"), before)).toEqual({
    verdict: "fail",
    message: "Service claims the external IP 203.0.113.8; Service claims the external IP 203.0.113.9",
  });
});

test.each(["warn", "audit"])("a rule at the level %s has no ratchet, since it holds nobody up", (level) => {
  const [policy] = compilePolicies([], { level }).filter(({ name }) => name === "require-readiness-probe");
  const before = manifests.deployment({ containers: [container("app")] });
  expect(policy && admit(policy, before, before)).toEqual({
    verdict: "fail",
    message: "container app has no readinessProbe",
  });
});

test("a null that an older API server stored hides no breach", () => {
  const role = { ...manifests.role(), rules: null } as unknown as KubernetesObject;
  const wide = manifests.role({ apiGroups: [""], resources: ["secrets"], verbs: ["list"] });
  expect(admit(named("restrict-secret-access"), wide, role)).toMatchObject({ verdict: "fail" });
});
