/**
 * Manifests like the examples, but with fields removed, emptied and exchanged for others of the same type.
 */
import fc from "fast-check";
import type { KubernetesObject } from "../../src/author";
import type { Path } from "../../src/author/shape";

/** Texts that rules treat in different ways, whatever the field. */
const texts = [
  "",
  "*",
  "*/*",
  "/*",
  "a",
  "default",
  "get",
  "list",
  "escalate",
  "secrets",
  "pods/*",
  "cluster-admin",
  "ServiceAccount",
  "LoadBalancer",
  "ClusterIP",
  "Always",
  "system:masters",
  "nginx",
  "nginx:latest",
  "nginx:1.27.0",
  "localhost:5000/nginx",
  "docker.io/acme/web@sha256:12",
  "ghcr.io/acme:1",
  "500m",
  "1Gi",
  "é😀",
];

/**
 * Fields that Kubernetes requires; without them there is no object to judge. And `replicas`, which a manifest leaves to an
 * autoscaler, while admission sees the 1 that the API server sets.
 */
const required = new Set(
  (
    "apiVersion kind metadata spec template jobTemplate containers name verbs roleRef port maxReplicas " +
    "protocol provisioner containerPort ip replicas operator"
  ).split(" "),
);

/** Whether a place says what an object is and where it lives, which decides who judges it. */
function isIdentity(path: Path): boolean {
  return path.length === 1 || path.at(-1) === "kind" || (path[0] === "metadata" && path[1] === "namespace");
}

interface Change {
  readonly path: Path;
  readonly value: unknown;
}

/** Every change of one place of a value that keeps the types that Kubernetes gives its fields. */
function changes(value: unknown, path: Path = []): Change[] {
  if (typeof value === "string") {
    return isIdentity(path) ? [] : texts.map((text) => ({ path, value: text }));
  }
  if (typeof value === "number") return [0, 1, 1023, 65535].map((number) => ({ path, value: number }));
  if (typeof value === "boolean") return [{ path, value: !value }];
  if (Array.isArray(value)) {
    const items = value as unknown[];
    return [
      { path, value: [] },
      { path, value: [...items, ...items] },
      { path, value: items.slice(1) },
      ...items.flatMap((item, at) => changes(item, [...path, at])),
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const inner = changes(field, [...path, key]);
    return required.has(key) ? inner : [{ path: [...path, key], value: undefined }, ...inner];
  });
}

/** A copy of a value with one place of it changed; undefined removes it. */
function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) {
    return (value as unknown[]).map((item, at) => (at === step ? replaced(item, rest, by) : item));
  }
  const entries = Object.entries(value as object).map(([key, field]: [string, unknown]) => [
    key,
    key === step ? replaced(field, rest, by) : field,
  ]);
  return Object.fromEntries(entries.filter(([, field]) => field !== undefined));
}

/** One of the examples with up to four changes. */
export function mutated(examples: readonly KubernetesObject[]): fc.Arbitrary<KubernetesObject> {
  const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...examples), choices).map(([example, picks]) =>
    picks.reduce<KubernetesObject>((object, pick) => {
      const possible = changes(object);
      const change = possible[pick % possible.length];
      return change === undefined
        ? object
        : (replaced(object, change.path, change.value) as KubernetesObject);
    }, example),
  );
}
