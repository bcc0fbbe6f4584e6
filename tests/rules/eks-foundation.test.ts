/** The profile for those who begin with a cluster on EKS. */
import { pack, rules } from "../../policies";
import { defaultProfile } from "../../src/author";

const { "eks-foundation": foundation, [defaultProfile]: recommended } = pack.profiles;

const rows: [string, string][] = [
  ["restrict-cluster-admin-access", "deny"],
  ["disallow-creator-admin", "warn"],
  ["require-repository-kms-encryption", "audit"],
  ["disallow-administrator-policies", "deny"],
  // They cover the benchmark of EKS, section 4 by that of Kubernetes.
  ["disallow-public-subnets", "warn"],
  ["disallow-privileged-containers", "deny"],
  // Its twin in the registry needs it.
  ["require-immutable-images", "deny"],
  ["require-liveness-probe", "off"],
  ["require-bucket-versioning", "off"],
  // Its twins are of neither EKS nor its registry or identities.
  ["require-gateway-tls", "off"],
];

test.each(rows)("%s: %s", (name, level) => {
  expect(rules.filter((rule) => rule.name === name).map((rule) => foundation?.(rule))).toEqual([level]);
});

test("what is on is as careful teams have it", () => {
  const others = rules.filter((rule) => !["off", recommended(rule)].includes(foundation?.(rule) ?? ""));
  expect(others).toEqual([]);
});
