/** Bundles: the rules on a kind in as few policies as can be, whose one message says all that is wrong. */
import { manifests, type KubernetesObject } from "../../src/author";
import { appliesTo } from "../../src/judge/evaluate";
import type { Approval } from "../../src/settings/approvals";
import type { Level } from "../../src/author/levels";
import { isOn } from "../../src/settings/settings";
import { bundles, type Bundle } from "../../src/admission/bundle";
import { admissionPolicy, type RulePolicy } from "../../src/admission/policy";
import { bundleVerdictOf, looksAt } from "../support/bundles";
import { admit } from "../../src/proof/cel";
import { examples, firstExamples, updatesOf } from "../support/examples";
import { compilePolicies } from "../support/policies";
import { withSettings } from "../support/settings";

const policies = compilePolicies();
const all = bundles(policies, []);

/** The policies of rules, at a level. */
function policiesOf(names: readonly string[], level: Level = "deny"): RulePolicy[] {
  return policies
    .filter(({ name }) => names.includes(name))
    .map(({ rule, compiled }) => admissionPolicy({ ...rule, level }, compiled, undefined));
}

/** The one bundle of some rules on an object. */
function bundleOf(
  object: KubernetesObject,
  its: readonly RulePolicy[],
  approvals: readonly Approval[] = [],
): Bundle {
  const [bundle, ...others] = bundles(its, approvals).filter((candidate) => looksAt(candidate, object));
  if (bundle === undefined || others.length > 0) throw new Error("there is not one bundle for the object");
  return bundle;
}

test("every rule on an object is in one bundle", () => {
  for (const { object, rule } of examples.filter((example) => appliesTo(example.rule, example.object))) {
    const names = all
      .filter((bundle) => looksAt(bundle, object))
      .flatMap(({ rules }) => rules.map(({ name }) => name));
    expect(names.filter((name) => name === rule.name)).toEqual([rule.name]);
  }
});

test("they say natively and in CEL the same of every example", () => {
  for (const { object, title } of examples) {
    for (const bundle of all.filter((candidate) => looksAt(candidate, object))) {
      expect({ title, ...admit(bundle, object) }).toEqual({ title, ...bundleVerdictOf(bundle, object) });
    }
  }
});

test("they say natively and in CEL the same of two examples of each rule that become others", () => {
  let updates = 0;
  for (const { before, afters } of updatesOf(firstExamples)) {
    for (const after of afters) {
      const title = `${before.title} that becomes ${after.title}`;
      for (const bundle of all.filter((candidate) => looksAt(candidate, after.object, "UPDATE"))) {
        const verdict = bundleVerdictOf(bundle, after.object, before.object);
        expect({ title, ...admit(bundle, after.object, before.object) }).toEqual({ title, ...verdict });
      }
      updates++;
    }
  }
  expect(updates).toBeGreaterThan(firstExamples.length);
});

const onServices = ["disallow-external-ips", "restrict-load-balancers"];

test("a denial names each rule, what breaks it and what to do", () => {
  const service = manifests.service({ type: "LoadBalancer", externalIPs: ["203.0.113.7"] });
  expect(admit(bundleOf(service, policiesOf(onServices)), service)).toEqual({
    verdict: "fail",
    message:
      "disallow-external-ips: Service claims the external IP 203.0.113.7. Remove externalIPs and expose the " +
      "Service through an Ingress, a Gateway or an approved LoadBalancer. | " +
      "restrict-load-balancers: Service of type LoadBalancer is not approved. Use type ClusterIP behind an " +
      "Ingress or Gateway, or have the Service approved in approvals.yaml.",
  });
});

describe("a long message", () => {
  const many = (prefix: string): KubernetesObject =>
    manifests.deployment({
      containers: Array.from({ length: 100 }, (_, at) => ({ name: `${prefix}${at}`, image: "nginx" })),
    });
  const fiveFindings = [
    "require-immutable-images",
    "require-readiness-probe",
    "require-resource-limits",
    "require-resource-requests",
  ];

  test.each([
    ["denial", "of one-byte characters", "app-", "deny", 5000],
    ["denial", "of others", "größe😀-", "deny", 5000],
    ["warning", "of one-byte characters", "app-", "warn", 2700],
  ] as const)("as a %s %s is cut after a finding", (_, __, prefix, level, longest) => {
    const object = many(prefix);
    const bundle = bundleOf(object, policiesOf(fiveFindings, level));
    const verdict = admit(bundle, object);
    expect(verdict).toEqual(bundleVerdictOf(bundle, object));
    const message = verdict.verdict === "fail" ? verdict.message : "";
    expect(Buffer.byteLength(message)).toBeLessThanOrEqual(longest);
    expect(message.length).toBeGreaterThan(1000);
    expect(message).toMatch(/ such as a full version\. \| … and \d+ more$/u);
    const shown = message.split(" | ").length - 1;
    expect(message).toContain(`… and ${500 - shown} more`);
  });

  test("is cut within its only finding where that alone is too long", () => {
    const verbs = Array.from({ length: 600 }, () => "impersonate");
    const role = manifests.role({ apiGroups: [""], resources: ["users"], verbs });
    const bundle = bundleOf(role, policiesOf(["disallow-privilege-escalation-permissions"]));
    const verdict = admit(bundle, role);
    expect(verdict).toEqual(bundleVerdictOf(bundle, role));
    expect(verdict).toMatchObject({
      message: expect.stringMatching(/^disallow-privilege-escalation-permissions: [^|]*…$/u) as string,
    });
  });
});

test("rules that would cost too much together are in several bundles", () => {
  const [policy] = policiesOf(["require-immutable-images"]);
  if (policy === undefined) throw new Error("there is no such rule");
  const copies = Array.from({ length: 80 }, (_, at): RulePolicy => {
    const name = `${policy.name}-${at}`;
    return { ...policy, name, rule: { ...policy.rule, name } };
  });
  const several = bundles(copies, []).filter(({ level }) => level === "deny");
  expect(several.length).toBeGreaterThan(2);
  expect(several.map(({ name }) => name).slice(0, 2)).toEqual(["lockstep-workloads", "lockstep-workloads-2"]);
  expect(several.flatMap(({ rules }) => rules.map(({ name }) => name))).toEqual(
    copies.map(({ name }) => name),
  );
});

test("an object with a list too long to be judged is denied in words that say so", () => {
  const containers = Array.from({ length: 257 }, (_, at) => ({ name: `app-${at}`, image: "nginx" }));
  const object = manifests.deployment({ containers });
  const [single] = policiesOf(["require-immutable-images"]);
  if (single === undefined) throw new Error("there is no such rule");
  const verdict = {
    verdict: "fail",
    message:
      "the object has more than 256 containers, too many to be judged by require-immutable-images. " +
      "Split it into several.",
  };
  expect(admit(single, object)).toEqual(verdict);
  expect(admit(bundleOf(object, [single]), object)).toEqual(verdict);
});

test("an approval lets an object break its rule and no other", () => {
  const approval = {
    rule: "restrict-load-balancers",
    resources: [{ kind: "Service", namespace: "shop", name: "web" }],
    pulumi: [],
    reason: "",
    approvedBy: "",
    expires: "2999-12-31",
  };
  const approved = manifests.service({ type: "LoadBalancer" });
  const bundle = bundleOf(approved, policiesOf(onServices), [approval]);
  expect(admit(bundle, approved)).toEqual({ verdict: "pass" });
  const both = manifests.service({ type: "LoadBalancer", externalIPs: ["203.0.113.7"] });
  expect(admit(bundle, both)).toMatchObject({
    message: expect.stringMatching(/^disallow-external-ips: [^|]*$/u) as string,
  });
  const other = { ...both, metadata: { name: "other", namespace: "shop" } };
  expect(admit(bundle, other)).toMatchObject({
    message: expect.stringContaining("restrict-load-balancers") as string,
  });
});

describe("beside each bundle that denies, one that warns of what an update leaves as it was", () => {
  const service = (...externalIPs: string[]): KubernetesObject =>
    manifests.service({ type: "LoadBalancer", externalIPs });
  const its = bundles(policiesOf(onServices), []);

  test("and looks at updates alone", () => {
    expect(its.map(({ name, level, operations }) => ({ name, level, operations }))).toEqual([
      { name: "lockstep-services", level: "deny", operations: ["CREATE", "UPDATE"] },
      { name: "lockstep-services-remaining", level: "warn", operations: ["UPDATE"] },
    ]);
    expect(bundles(policiesOf(onServices, "warn"), []).map(({ name }) => name)).toEqual([
      "lockstep-services-warn",
    ]);
  });

  test("each says what is its own", () => {
    const [added, remaining] = its.map((bundle) =>
      admit(bundle, service("203.0.113.8"), service("203.0.113.7")),
    );
    expect(added).toMatchObject({
      message: expect.stringMatching(/^disallow-external-ips: [^|]* 203\.0\.113\.8\. [^|]*$/u) as string,
    });
    expect(remaining).toMatchObject({
      message: expect.stringMatching(
        /^was so before this update: restrict-load-balancers: Service of type LoadBalancer [^|]*$/u,
      ) as string,
    });
  });
});

describe("namespaces with a label", () => {
  /** The bundles on Services, with their namespaces and rules. */
  function bundlesWith(settings: object): [string, string, string][] {
    const enforced = withSettings(
      policies.filter(({ name }) => onServices.includes(name)).map(({ rule }) => rule),
      "admission",
      settings,
    ).filter(isOn);
    const its = enforced.flatMap((rule) => {
      const policy = policies.find(({ name }) => name === rule.name);
      return policy === undefined ? [] : [admissionPolicy(rule, policy.compiled, undefined)];
    });
    return bundles(its, [])
      .filter(({ operations }) => operations.includes("CREATE"))
      .map(({ name, where, rules: ofBundle }) => {
        const place =
          where === undefined ? "" : `${where.label} ${where.operator} ${where.values.join(", ")}`;
        return [name, place, ofBundle.map((rule) => rule.name).join(", ")];
      });
  }
  const both = onServices.join(", ");

  test.each<[string, object, object, [string, string, string][]]>([
    [
      "of other levels have bundles of their own",
      { level: "warn" },
      { production: { level: "deny" } },
      [
        ["lockstep-services-production", "stage In production", both],
        ["lockstep-services-warn", "stage NotIn production", both],
      ],
    ],
    [
      "of one level share them",
      { level: "warn" },
      { production: { level: "deny" }, trial: { level: "deny" } },
      [
        ["lockstep-services-production-trial", "stage In production, trial", both],
        ["lockstep-services-warn", "stage NotIn production, trial", both],
      ],
    ],
    [
      "in which a rule is off have the others in one",
      { level: "deny" },
      { trial: { rules: { "restrict-load-balancers": "off" } } },
      [
        ["lockstep-services", "stage NotIn trial", both],
        ["lockstep-services-trial", "stage In trial", "disallow-external-ips"],
      ],
    ],
    [
      "in which one rule warns have the others in one that denies",
      { level: "deny" },
      { trial: { rules: { "restrict-load-balancers": "warn" } } },
      [
        ["lockstep-services", "stage NotIn trial", both],
        ["lockstep-services-trial", "stage In trial", "disallow-external-ips"],
        ["lockstep-services-trial-warn", "stage In trial", "restrict-load-balancers"],
      ],
    ],
    [
      "of the usual level share the usual ones",
      { level: "deny" },
      { trial: { level: "deny" } },
      [["lockstep-services", "", both]],
    ],
  ])("%s", (_, settings, values, expected) => {
    expect(bundlesWith({ ...settings, namespaces: { label: "stage", values } })).toEqual(expected);
  });
});

test("Namespaces are judged apart from what is in them, whose labels select both in different ways", () => {
  const production = { label: "stage", values: { production: { level: "warn" } } };
  const enforced = compilePolicies([], { level: "deny", namespaces: production });
  const ofNamespaces = enforced.filter(({ kinds }) => kinds.some(({ kind }) => kind === "Namespace"));
  expect(ofNamespaces.filter(({ where }) => where !== undefined).map(({ name }) => name)).toEqual([]);
  const judged = ofNamespaces.map(({ rule }) => rule.name);
  expect(judged).toContain("require-annotations");
  expect(judged).toContain("disallow-privileged-namespaces");
  expect(new Set(judged).size).toBe(judged.length);
});
