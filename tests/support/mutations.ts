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

/** A place of a value, and what may be there instead; undefined removes it. */
interface Place {
  readonly path: Path;
  readonly values: readonly unknown[];
}

const numbers = [0, 1, 1023, 65535];
const gone = [undefined];

/** Every place of a value with all that keeps the types that Kubernetes gives its fields. */
function places(value: unknown, path: Path = [], found: Place[] = []): readonly Place[] {
  if (typeof value === "string" && !isIdentity(path)) found.push({ path, values: texts });
  if (typeof value === "number") found.push({ path, values: numbers });
  if (typeof value === "boolean") found.push({ path, values: [!value] });
  if (Array.isArray(value)) {
    const items = value as unknown[];
    found.push({ path, values: [[], [...items, ...items], items.slice(1)] });
    items.forEach((item, at) => places(item, [...path, at], found));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, field] of Object.entries(value)) {
      const its = [...path, key];
      if (!required.has(key)) found.push({ path: its, values: gone });
      places(field, its, found);
    }
  }
  return found;
}

/** A copy of a value with one of its changes, by any number. */
function changed(value: KubernetesObject, pick: number): KubernetesObject {
  const all = places(value);
  let left = pick % all.reduce((sum, { values }) => sum + values.length, 0);
  for (const { path, values } of all) {
    if (left < values.length) return replaced(value, path, values[left]) as KubernetesObject;
    left -= values.length;
  }
  return value;
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
  return fc
    .tuple(fc.constantFrom(...examples), choices)
    .map(([example, picks]) => picks.reduce(changed, example));
}
