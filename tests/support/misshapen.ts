/**
 * Objects in which one place is not what its author wrote: a slip of the keyboard, or a value of another type.
 */
import type { KubernetesObject } from "../../src/author";

/** A place of an object, and what becomes of it. */
interface Change {
  readonly path: readonly (string | number)[];
  /** The key that the value gets; the one that it has unless given. */
  readonly key?: string;
  /** The value that is there instead; undefined for none. */
  readonly value: unknown;
}

const values: readonly unknown[] = [
  ...["", "x", "5", "true", "500 m", "1GB", "1e3", "-1", " 2Gi", "2026-01-31T12:00:00Z", "YWJj"],
  ...[0, 5, -1, 1.5, 1000, 3e9, 1e20, true, false, null],
  ...[[], ["x"], [null], [1], {}, { x: "y" }, { name: 1 }],
];

/** Every change of one place of a value, but not of what an object says it is. */
function changes(value: unknown, path: readonly (string | number)[] = []): Change[] {
  const inner = (typeof value === "object" && value !== null ? Object.entries(value) : []) as [
    string,
    unknown,
  ][];
  const isIdentity = path.length === 1 && (path[0] === "apiVersion" || path[0] === "kind");
  if (isIdentity) return [];
  const own: Change[] =
    path.length === 0
      ? []
      : [...valueChanges(value), ...keyChanges(path.at(-1), value)].map((change) => ({ path, ...change }));
  const added: Change[] =
    Array.isArray(value) || value === null || typeof value !== "object"
      ? []
      : [{ path: [...path, "unknown"], value: 1 }];
  return [
    ...own,
    ...added,
    ...inner.flatMap(([key, field]) => changes(field, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

function valueChanges(value: unknown): Omit<Change, "path">[] {
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const scalar = isScalar ? [value.toString(), value.toString().toLowerCase()] : [];
  return [...values, ...scalar, [value], { value }].map((each) => ({ value: each }));
}

function keyChanges(key: string | number | undefined, value: unknown): Omit<Change, "path">[] {
  if (typeof key !== "string") return [];
  const swapped = key.charAt(1) + key.charAt(0) + key.slice(2);
  const keys = [
    key.slice(0, -1),
    swapped,
    key.toUpperCase(),
    `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    `${key}s`,
  ];
  return [{ value: undefined }, ...keys.map((each) => ({ key: each, value }))];
}

function changed(value: unknown, { path, ...change }: Change): unknown {
  const [step, ...rest] = path;
  if (Array.isArray(value)) {
    const index = Number(step);
    return (value as unknown[]).flatMap((item, at) =>
      at !== index
        ? [item]
        : rest.length > 0
          ? [changed(item, { path: rest, ...change })]
          : change.value === undefined
            ? []
            : [change.value],
    );
  }
  const entries = Object.entries(value as object) as [string, unknown][];
  const known = entries.some(([key]) => key === step)
    ? entries
    : [...entries, [String(step), undefined] as [string, unknown]];
  return Object.fromEntries(
    known
      .map(([key, field]): [string, unknown] => {
        if (key !== step) return [key, field];
        return rest.length > 0
          ? [key, changed(field, { path: rest, ...change })]
          : [change.key ?? key, change.value];
      })
      .filter(([, field]) => field !== undefined),
  );
}

/** Some objects with one change each: always the same, taken evenly from all that there could be. */
export function misshapen(objects: readonly KubernetesObject[], count: number): KubernetesObject[] {
  const possible = objects.flatMap((object) => changes(object).map((change) => [object, change] as const));
  const step = possible.length / count;
  return Array.from({ length: count }, (_, at) => possible[Math.floor(at * step)])
    .filter((each) => each !== undefined)
    .map(([object, change]) => changed(object, change) as KubernetesObject);
}
