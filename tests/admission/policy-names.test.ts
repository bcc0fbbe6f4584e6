/** What policies are called whose names would be longer than Kubernetes takes. */
import { clusterPolicies } from "../../src/admission/engines/cluster-policy";
import { policyName } from "../../src/admission/policy-names";
import { compilePolicies } from "../support/policies";

const long = "acme-require-something-of-every-workload-in-production-namespaces";

test.each([
  ["require-readiness-probe", "require-readiness-probe"],
  ["a".repeat(63), "a".repeat(63)],
  [long, /^acme-require-something-of-e-[0-9a-f]{7}-ad-in-production-namespaces$/u],
])("%s", (name, its) => {
  expect(policyName(name)).toEqual(typeof its === "string" ? its : expect.stringMatching(its));
});

test("two long names that are alike at both ends stay two", () => {
  const [one, other] = ["every", "other"].map((word) => policyName(long.replace("every", word)));
  expect(one).not.toBe(other);
  expect([one?.length, other?.length]).toEqual([63, 63]);
});

test("a ClusterPolicy for subresources has a name that is no longer", () => {
  const onPods = compilePolicies([], { level: "deny" }).find(
    ({ rule }) => rule.name === "disallow-privileged-containers",
  );
  if (onPods === undefined) throw new Error("there is no policy of disallow-privileged-containers");
  const names = clusterPolicies({ ...onPods, name: "a".repeat(60) }).map(
    (policy) => (policy as { metadata: { name: string } }).metadata.name,
  );
  expect(names).toEqual(["a".repeat(60), expect.stringMatching(/^a{27}-[0-9a-f]{7}-a{14}-subresources$/u)]);
});
