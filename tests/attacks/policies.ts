/**
 * The policies that are attacked: the bundles of `recommended` that deny, with some more rules that deny and with
 * approvals, as each engine takes them.
 */
import { bundles, type Bundle } from "../../src/admission/bundle";
import { clusterPolicies } from "../../src/admission/engines/cluster-policy";
import { validatingAdmissionPolicy } from "../../src/admission/engines/validating-admission-policy";
import { validatingPolicy } from "../../src/admission/engines/validating-policy";
import type { Approval } from "../../src/settings/approvals";
import type { KubernetesObject } from "../engines";
import { compilePolicies } from "../support/policies";

/** The engines, each with its policies for a bundle. */
const engines: Readonly<Record<string, (bundle: Bundle) => readonly unknown[]>> = {
  ValidatingAdmissionPolicy: validatingAdmissionPolicy,
  ValidatingPolicy: (bundle) => [validatingPolicy(bundle)],
  ClusterPolicy: clusterPolicies,
};
/** The names of the engines. */
export const engineNames = Object.keys(engines);

/** What `recommended` only warns of. */
const settings = {
  rules: {
    "disallow-wildcard-permissions": "deny",
    "require-high-user-ids": "deny",
    "restrict-image-registries": "deny",
    "restrict-memory-limits": "deny",
    "restrict-storage-classes": "deny",
  },
};

const because = { pulumi: [], reason: "for a test", approvedBy: "Ada", expires: "2999-12-31" };
/** What the attackers would like to be taken for. */
const approvals: readonly Approval[] = [
  {
    ...because,
    rule: "disallow-privileged-containers",
    resources: [{ kind: "Pod", namespace: "shop", name: "agent-*" }],
  },
  {
    ...because,
    rule: "disallow-wildcard-permissions",
    resources: [
      { kind: "ClusterRole", name: "debug.tool" },
      { kind: "ClusterRole", name: "*.reader-*" },
    ],
  },
  {
    ...because,
    rule: "restrict-load-balancers",
    resources: [{ kind: "Service", namespace: "shop", name: "entrance" }],
  },
];

/** The policies, by the engine that judges by them. Each looks at the requests of the members of one group alone. */
export function attackedPolicies(groupOf: (engine: string) => string): Map<string, KubernetesObject[]> {
  const denying = bundles(compilePolicies(approvals, settings), approvals).filter(
    ({ level }) => level === "deny",
  );
  return new Map(
    Object.entries(engines).map(([engine, manifests]) => {
      const all = denying.flatMap((bundle) => manifests(bundle)) as KubernetesObject[];
      return [engine, all.map((policy) => onlyFor(groupOf(engine), policy))];
    }),
  );
}

type Fields = Readonly<Record<string, unknown>>;

function onlyFor(group: string, policy: KubernetesObject): KubernetesObject {
  const condition = { name: "asked", expression: `"${group}" in request.?userInfo.?groups.orValue([])` };
  const withCondition = (fields: Fields, key: string): Fields => ({
    ...fields,
    [key]: [condition, ...(fields[key] as readonly object[])],
  });
  const spec = policy["spec"] as Fields & { readonly rules?: readonly Fields[] };
  if (spec.rules !== undefined) {
    const rules = spec.rules.map((rule) => withCondition(rule, "celPreconditions"));
    return { ...policy, spec: { ...spec, rules } };
  }
  return "validations" in spec ? { ...policy, spec: withCondition(spec, "matchConditions") } : policy;
}
