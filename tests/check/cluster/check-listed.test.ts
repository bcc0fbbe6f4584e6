/** What is kept of the objects that a cluster lists; `tests/cli/cluster` reads them from a real one. */
import { deployment, pod, service } from "../../../src/author/kinds";
import { Gathering } from "../../../src/findings/result";
import { checkListed } from "../../../src/sources/cluster/check-listed";
import { groupResource, kindsOf, listPath } from "../../../src/sources/cluster/kinds";
import { rules } from "../rules";
import { withoutSettings } from "../../support/settings";

const checks = { rules: withoutSettings(rules, "check"), approvals: [], today: "2026-11-21" };
const loadBalancer = { type: "LoadBalancer" };
const port22 = { containers: [{ name: "app", ports: [{ containerPort: 22 }] }] };
const replicaSet = { apiVersion: "apps/v1", kind: "ReplicaSet", controller: true };

test.each([
  ["an object", service, { metadata: { name: "web", namespace: "shop" }, spec: loadBalancer }, [1, 1, 0]],
  [
    "one that is being deleted",
    service,
    { metadata: { deletionTimestamp: "2026-11-21" }, spec: loadBalancer },
    [0, 0, 0],
  ],
  [
    "one of a namespace that is left out",
    service,
    { metadata: { namespace: "kube-system" }, spec: loadBalancer },
    [0, 1, 0],
  ],
  [
    "one that a judged controller made",
    pod,
    { metadata: { ownerReferences: [replicaSet] }, spec: port22 },
    [0, 1, 1],
  ],
  [
    "one whose owner did not make it",
    pod,
    { metadata: { ownerReferences: [{ ...replicaSet, controller: false }] }, spec: port22 },
    [1, 1, 0],
  ],
  [
    "one that a controller made which no rule looks at",
    pod,
    { metadata: { ownerReferences: [{ ...replicaSet, kind: "Rollout" }] }, spec: port22 },
    [1, 1, 0],
  ],
  [
    "one that a controller made which only other rules look at",
    service,
    { metadata: { ownerReferences: [replicaSet] }, spec: loadBalancer },
    [1, 1, 0],
  ],
])("%s", (_, kind, object, [findings, resources, managed]) => {
  const result = new Gathering();
  checkListed([object], kind, "prod", checks, result);
  expect(result.findings).toHaveLength(findings ?? 0);
  expect(result).toMatchObject({ resources, managed, problems: [] });
});

test("a misshapen object is a problem at its place", () => {
  const result = new Gathering();
  checkListed(
    [{ metadata: { name: "web", namespace: "shop" }, spec: {} }],
    deployment,
    "prod",
    checks,
    result,
  );
  expect(result.problems).toEqual([
    {
      kind: "shape",
      message: "spec.template must be a mapping, so Deployment shop/web cannot be judged by restrict-ports",
      location: { file: "cluster:prod/shop/Deployment/web", line: 1, column: 1 },
      cluster: "prod",
    },
  ]);
});

test("what kubectl and the API server keep in an object reaches no rule", () => {
  const seen: unknown[] = [];
  const [rule] = checks.rules.filter(({ name }) => name === "restrict-load-balancers");
  if (rule === undefined) throw new Error("there is no such rule");
  const watching = { ...rule, deny: (object: unknown) => seen.push(object) > 1 };
  const annotations = { "kubectl.kubernetes.io/last-applied-configuration": "{}", owner: "Ada" };
  const metadata = { name: "web", managedFields: [{}], annotations };
  checkListed([{ metadata, spec: {} }], service, "prod", { ...checks, rules: [watching] }, new Gathering());
  expect(seen).toEqual([
    { apiVersion: "v1", kind: "Service", metadata: { name: "web", annotations: { owner: "Ada" } }, spec: {} },
  ]);
});

test("each kind that a rule looks at is listed once", () => {
  const names = kindsOf([...rules, ...rules]).map(groupResource);
  expect(names).toContain("deployments.apps");
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  [deployment, undefined, "/apis/apps/v1/deployments"],
  [deployment, "shop", "/apis/apps/v1/namespaces/shop/deployments"],
  [service, "../nodes", "/api/v1/namespaces/..%2Fnodes/services"],
])("the path of %j in %s", (kind, namespace, path) => {
  expect(listPath(kind, namespace)).toBe(path);
});
