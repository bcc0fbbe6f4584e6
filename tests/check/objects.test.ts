import type { KubernetesObject } from "../../src/author";
import { objectsIn } from "../../src/families/kubernetes/objects";

const pod = { apiVersion: "v1", kind: "Pod" };
const service = { apiVersion: "v1", kind: "Service" };

function list(items: unknown, kind = "List", apiVersion = "v1"): KubernetesObject {
  return { apiVersion, kind, items } as unknown as KubernetesObject;
}

test.each<[string, unknown, unknown[]]>([
  ["an object is itself", pod, [{ object: pod, path: [] }]],
  [
    "a list is its objects",
    list([pod, service]),
    [
      { object: pod, path: ["items", 0] },
      { object: service, path: ["items", 1] },
    ],
  ],
  ["a list in a list is its objects", list([list([pod])]), [{ object: pod, path: ["items", 0, "items", 0] }]],
  ["an empty list is nothing", list([]), []],
  ["a list without items is nothing", { apiVersion: "v1", kind: "List" }, []],
  [
    "objects of a typed list need not name their kind",
    list([{ metadata: {} }], "DeploymentList", "apps/v1"),
    [{ object: { apiVersion: "apps/v1", kind: "Deployment", metadata: {} }, path: ["items", 0] }],
  ],
  [
    "objects of a typed list may name their kind",
    list([pod], "PodList"),
    [{ object: pod, path: ["items", 0] }],
  ],
  [
    "a kind that only ends in List is no list",
    { apiVersion: "example.org/v1", kind: "AllowList", items: "all" },
    [{ object: { apiVersion: "example.org/v1", kind: "AllowList", items: "all" }, path: [] }],
  ],
])("%s", (_, value, objects) => {
  expect(objectsIn(value as KubernetesObject)).toEqual({ objects, errors: [] });
});

test.each<[string, KubernetesObject, string]>([
  ["items that are no list", list("all"), "items must be a list"],
  ["text among its items", list(["pod"]), "items[0] must be a Kubernetes object, with apiVersion and kind"],
  ["null among its items", list([null]), "items[0] must be a Kubernetes object, with apiVersion and kind"],
  [
    "an item without a kind",
    list([{ apiVersion: "v1" }]),
    "items[0] must be a Kubernetes object, with apiVersion and kind",
  ],
])("a list with %s cannot be checked there", (_, value, message) => {
  const { objects, errors } = objectsIn(value);
  expect(objects).toEqual([]);
  expect(errors.map((error) => error.message)).toEqual([message]);
});

test("what is wrong with one item hides no other", () => {
  expect(objectsIn(list([null, pod])).objects).toEqual([{ object: pod, path: ["items", 1] }]);
});

test("lists that repeat each other ten times over ten levels end", () => {
  let value = list([pod]);
  for (let level = 0; level < 10; level++) value = list(Array.from({ length: 10 }, () => value));
  const { errors } = objectsIn(value);
  expect(errors.map((error) => error.message)).toEqual(["items must be a list of fewer than 100000 objects"]);
});
