/**
 * Reading untrusted objects: every step says what it expected, so that an object of the wrong shape becomes
 * one clear problem instead of a crash or a silent pass.
 */

/** The place of a value in an object: field names and list positions, from the outside in. */
export type Path = readonly (string | number)[];

/** An object does not have the shape that Kubernetes gives its kind, so rules cannot judge it. */
export class ShapeError extends Error {
  /** Where in the object the shape is wrong. */
  readonly path: Path;

  constructor(path: Path, expected: string) {
    super(`${formatPath(path)} must be ${expected}`);
    this.name = "ShapeError";
    this.path = path;
  }
}

/** A text of an object cannot be read as what it stands for. The message quotes nothing of it, as it may be secret. */
export class ValueError extends RangeError {
  constructor(expected: string) {
    super(`a value must be ${expected}`);
    this.name = "ValueError";
  }
}

/** A path as people write it, such as `spec.containers[0].env["a.b"]`; `the document` when it is empty. */
export function formatPath(path: Path): string {
  if (path.length === 0) return "the document";
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[A-Za-z_][\w-]*$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}

/** The value as a mapping. Throws a ShapeError when it is anything else. */
export function asMapping(value: unknown, path: Path): Record<string, unknown> {
  if (!isMapping(value)) throw new ShapeError(path, "a mapping");
  return value;
}

/** Whether a value is a mapping. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A mapping without a field. */
export function without<Fields extends object>(name: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) as Fields;
}

/** The value as a list, an absent one as an empty list. Throws a ShapeError when it is anything else. */
export function asList(value: unknown, path: Path): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ShapeError(path, "a list");
  return value as unknown[];
}

/** The mapping at a path of an object. Throws a ShapeError when a step is missing or no mapping. */
export function mappingAt(object: unknown, path: Path): Record<string, unknown> {
  let current = asMapping(object, []);
  path.forEach((step, index) => {
    current = asMapping(current[step], path.slice(0, index + 1));
  });
  return current;
}

/** The value at a path of an object, undefined where a step is absent. Throws a ShapeError when a step is no mapping. */
export function valueAt(object: unknown, path: Path): unknown {
  let current = object;
  for (const [index, step] of path.entries()) {
    if (current === undefined || current === null) return undefined;
    current = asMapping(current, path.slice(0, index))[step];
  }
  return current;
}
