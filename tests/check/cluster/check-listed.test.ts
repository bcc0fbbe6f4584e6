/** What is kept of the objects that a cluster lists; `tests/cli/cluster` reads them from a real one. */
import { deployment, pod, replicaSet, service } from "../../../src/author/kinds";
import { ResultBuilder } from "../../../src/findings/result";
import { checkListed } from "../../../src/sources/cluster/check-listed";
import { Owners } from "../../../src/sources/cluster/owners";
import { groupResource, kindsOf, listPath } from "../../../src/sources/cluster/kinds";
import { rules as all } from "../../../policies";
import { programKind, workspaceKinds } from "../../../src/families/programs";
import { rules } from "../rules";
import { withSettings } from "../../support/settings";

const settings = { exclude: { namespaces: ["kube-system"] } };
const checks = { rules: withSettings(rules, "check", settings), approvals: [], today: "2026-11-21" };
const loadBalancer = { type: "LoadBalancer" };
const port22 = { containers: [{ name: "app", ports: [{ containerPort: 22 }] }] };

test.each([
  ["an object", service, { metadata: { name: "web", namespace: "shop" }, spec: loadBalancer }, [1, 1]],
  [
    "one that is being deleted, which is in effect until its finalizers are gone",
    service,
    { metadata: { deletionTimestamp: "2026-11-21T00:00:00Z" }, spec: loadBalancer },
    [1, 1],
  ],
  [
    "one of a namespace that is left out",
    service,
    { metadata: { namespace: "kube-system" }, spec: loadBalancer },
    [0, 1],
  ],
])("%s", (_, kind, object, [findings, resources]) => {
  const result = new ResultBuilder();
  checkListed([object], kind, "prod", checks, result, new Owners());
  expect(result.findings).toHaveLength(findings ?? 0);
  expect(result).toMatchObject({ resources, problems: [] });
});

describe("a Pod with an owner reference", () => {
  const reference = { apiVersion: "apps/v1", kind: "ReplicaSet", controller: true, uid: "set" };
  const set = (spec: object): object => ({ metadata: { uid: "set" }, spec: { template: { spec } } });
  const sound = { containers: [{ name: "app", ports: [{ containerPort: 8080 }] }] };

  /** How many findings are reported of a ReplicaSet and of a Pod, and how many objects are folded. */
  function report(owner: object, ...references: object[]): readonly number[] {
    const made = { metadata: { name: "web-x", uid: "pod", ownerReferences: references }, spec: port22 };
    const lists = [
      [pod, made],
      [replicaSet, owner],
    ] as const;
    const judged = lists.map(([kind, object]) => {
      const each = { result: new ResultBuilder(), owners: new Owners() };
      checkListed([object], kind, "prod", checks, each.result, each.owners);
      return each;
    });
    for (const { result, owners } of judged)
      owners.fold(
        result,
        judged.map((each) => each.owners),
      );
    const [pods, sets] = judged.map(({ result }) => result);
    return [sets?.findings.length ?? 0, pods?.findings.length ?? 0, pods?.managed ?? 0];
  }

  test.each([
    ["is folded into an owner of which the same is said", set(port22), [reference], [1, 0, 1]],
    ["is reported where the owner is sound", set(sound), [reference], [0, 1, 0]],
    ["is reported where no object has that uid", set(port22), [{ ...reference, uid: "made up" }], [1, 1, 0]],
    [
      "is reported where the owner did not make it",
      set(port22),
      [{ ...reference, controller: false }],
      [1, 1, 0],
    ],
    ["is reported where the reference has no uid", set(port22), [{ controller: true }], [1, 1, 0]],
  ])("%s", (_, owner, references, expected) => {
    expect(report(owner, ...references)).toEqual(expected);
  });
});

test("a misshapen object is a problem at its place", () => {
  const result = new ResultBuilder();
  checkListed(
    [{ metadata: { name: "web", namespace: "shop" }, spec: { selector: {}, template: 1 } }],
    deployment,
    "prod",
    checks,
    result,
    new Owners(),
  );
  expect(result.problems).toEqual([
    {
      kind: "shape",
      message: "spec.template must be a mapping, and is a number (Deployment shop/web)",
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
  checkListed(
    [{ metadata, spec: {} }],
    service,
    "prod",
    { ...checks, rules: [watching] },
    new ResultBuilder(),
    new Owners(),
  );
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

describe("an object of the Pulumi Operator", () => {
  const metadata = { name: "infra", namespace: "platform" };
  const repository = { type: "aws:ecr:Repository", properties: { imageTagMutability: "MUTABLE" } };

  test.each([
    [
      "a program",
      programKind,
      { metadata, program: { resources: { web: repository } } },
      "require-immutable-tags",
      { kind: "aws:ecr:Repository", name: "web" },
    ],
    [
      "a workspace",
      workspaceKinds[0] ?? programKind,
      { metadata, spec: { podTemplate: { spec: { hostNetwork: true } } } },
      "disallow-host-network",
      { kind: "Pod", ...metadata },
    ],
  ])("%s is judged by what it declares", (_, kind, object, name, resource) => {
    const result = new ResultBuilder();
    const its = { ...checks, rules: withSettings(all, "check", {}).filter((rule) => rule.name === name) };
    checkListed([object], kind, "prod", its, result, new Owners());

    expect(result).toMatchObject({ findings: [{ rule: { name }, cluster: "prod", resource }], problems: [] });
    expect(kindsOf(its.rules)).toContainEqual(kind);
  });
});
