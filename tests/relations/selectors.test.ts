/** Label selectors as Kubernetes matches them. */
import { kinds } from "../support/relations";
import {
  labelSelector,
  mapSelector,
  podsOf,
  selects,
  takesPodsOf,
  type LabelSet,
} from "../../src/author/relations";

const web: LabelSet = { labels: { app: "web", tier: "front" } };

const misshapen: readonly (readonly [why: string, selector: unknown, expected: boolean])[] = [
  ["null selects nothing", null, false],
  ["a list selects nothing", ["app"], false],
  ["a label that is no text", { matchLabels: { app: 7 } }, false],
  ["labels in a list", { matchLabels: [{ app: "web" }] }, false],
  ["expressions that are none", { matchExpressions: ["app"] }, false],
  [
    "an operator that there is not",
    { matchExpressions: [{ key: "app", operator: "Like", values: ["web"] }] },
    false,
  ],
];

const wellFormed: readonly (readonly [why: string, selector: object | undefined, expected: boolean])[] = [
  ["absent selects nothing", undefined, false],
  ["empty selects everything", {}, true],
  ["empty matchLabels select everything", { matchLabels: {} }, true],
  ["labels that all are there", { matchLabels: { app: "web", tier: "front" } }, true],
  ["one shared label is not enough", { matchLabels: { app: "web", tier: "back" } }, false],
  ["a label of another case", { matchLabels: { app: "Web" } }, false],
  ["In", { matchExpressions: [{ key: "app", operator: "In", values: ["api", "web"] }] }, true],
  ["In, of others", { matchExpressions: [{ key: "app", operator: "In", values: ["api"] }] }, false],
  ["NotIn", { matchExpressions: [{ key: "app", operator: "NotIn", values: ["api"] }] }, true],
  ["NotIn, of its own", { matchExpressions: [{ key: "app", operator: "NotIn", values: ["web"] }] }, false],
  [
    "NotIn holds for what is absent",
    { matchExpressions: [{ key: "no", operator: "NotIn", values: ["web"] }] },
    true,
  ],
  ["Exists", { matchExpressions: [{ key: "tier", operator: "Exists" }] }, true],
  ["Exists, of what is absent", { matchExpressions: [{ key: "no", operator: "Exists" }] }, false],
  ["DoesNotExist", { matchExpressions: [{ key: "no", operator: "DoesNotExist" }] }, true],
  ["DoesNotExist, of what is there", { matchExpressions: [{ key: "app", operator: "DoesNotExist" }] }, false],
  [
    "labels and expressions must both hold",
    { matchLabels: { app: "web" }, matchExpressions: [{ key: "tier", operator: "DoesNotExist" }] },
    false,
  ],
  [
    "the name of an inherited field is no label",
    { matchExpressions: [{ key: "constructor", operator: "Exists" }] },
    false,
  ],
];

test.each([...wellFormed, ...misshapen])("label selector: %s", (_, selector, expected) => {
  expect(selects(labelSelector(selector), web)).toBe(expected);
});

test.each(wellFormed)("of a workload, as policies ask it: %s", (_, selector, expected) => {
  const template = { metadata: { labels: web.labels } };
  expect(takesPodsOf({ spec: selector === undefined ? {} : { selector } }, { spec: { template } })).toBe(
    expected,
  );
});

test.each([
  ["absent", undefined, false],
  ["empty selects nothing", {}, false],
  ["labels that are there", { app: "web" }, true],
  ["labels that are not", { app: "web", tier: "back" }, false],
])("selector of a Service: %s", (_, selector, expected) => {
  expect(selects(mapSelector(selector), web)).toBe(expected);
});

const hash = { key: "pod-template-hash", operator: "DoesNotExist" };

test.each([
  ["Deployment", { matchLabels: { app: "web", "pod-template-hash": "5d4f" } }, true],
  ["Deployment", { matchExpressions: [hash] }, false],
  ["ReplicaSet", { matchLabels: { app: "web", "pod-template-hash": "5d4f" } }, false],
  ["StatefulSet", { matchLabels: { "statefulset.kubernetes.io/pod-name": "web-0" } }, true],
  ["StatefulSet", { matchLabels: { "statefulset.kubernetes.io/pod-name": "api-0" } }, false],
  ["StatefulSet", { matchLabels: { "apps.kubernetes.io/pod-index": "0" } }, true],
  ["StatefulSet", { matchLabels: { "apps.kubernetes.io/pod-index": "first" } }, false],
  ["DaemonSet", { matchLabels: { "controller-revision-hash": "7b9" } }, true],
  ["Job", { matchLabels: { "batch.kubernetes.io/job-name": "web" } }, true],
  ["Job", { matchLabels: { "job-name": "api" } }, false],
  ["CronJob", { matchLabels: { "job-name": "web-28912" } }, true],
  ["CronJob", { matchLabels: { "job-name": "web" } }, false],
] as const)("labels that the controller of a %s adds: %j is %s", (name, selector, expected) => {
  const kind = kinds[name];
  const template = { metadata: { labels: { app: "web" } }, spec: {} };
  const spec = name === "CronJob" ? { jobTemplate: { spec: { template } } } : { template };
  const object = { apiVersion: "v1", kind: name, metadata: { name: "web" }, spec };
  const pods = kind && podsOf(object, kind, () => "web");
  expect(pods && selects(labelSelector(selector), pods)).toBe(expected);
});
