/**
 * Why rules cannot judge an object. A rule is written for well-formed objects, so in others it may fail with
 * whatever JavaScript says; here that becomes the place in the object that the rule could not read.
 */
import type { Rule } from "../author";
import { formatPath, ShapeError, type Path } from "../author/shape";
import type { KubernetesObject } from "../author";
import { judge } from "./evaluate";

/** Something in an object that keeps a rule from judging it. */
export interface Obstacle {
  readonly path: Path;
  /** What is wrong there, such as `spec.ports is a string`. */
  readonly complaint: string;
}

/** More obstacles of one rule in one object than anybody mends one by one; each is sought at some length. */
const mostObstacles = 100;

/** What in an object made a rule fail with these errors, as far as it is not more of the same. */
export function obstacles(rule: Rule, object: KubernetesObject, errors: readonly unknown[]): Obstacle[] {
  const explained = errors.every((error) => error instanceof ShapeError) ? errors : reenact(rule, object);
  return explained.slice(0, mostObstacles).map((error) => {
    if (error instanceof ShapeError) return { path: error.path, complaint: error.message };
    if (error instanceof Failure) return error;
    return { path: [], complaint: `the rule fails on it (${firstLine(error)})` };
  });
}

/** The errors of a second judgement in which every read is watched, with each failure traced to a read. */
function reenact(rule: Rule, object: KubernetesObject): readonly unknown[] {
  const reads = new Map<string, Read>();
  let failures = 0;
  const traced =
    <Args extends unknown[], Result>(run: (...args: Args) => Result) =>
    (...args: Args): Result => {
      reads.clear();
      try {
        return run(...args);
      } catch (error) {
        failures++;
        throw error instanceof ShapeError ? error : failure(error, [...reads.values()]);
      }
    };
  const watched: Rule = {
    ...rule,
    deny: traced((item, context) => failures < mostObstacles && rule.deny(item, context)),
    message: traced((item, context) => rule.message(item, context)),
  };
  return judge(watched, watch(object, [], reads)).errors;
}

interface Read {
  readonly path: Path;
  readonly value: unknown;
}

/** A rule failed because of what it read from the object. */
class Failure extends Error implements Obstacle {
  constructor(
    readonly path: Path,
    readonly complaint: string,
  ) {
    super(complaint);
  }
}

/** The failure of a rule, laid to the latest read that explains its error. */
function failure(error: unknown, reads: readonly Read[]): Failure {
  const message = firstLine(error);
  const read = reads.findLast(({ value }) => explains(value, message)) ?? reads.at(-1);
  if (read === undefined) return new Failure([], `the rule fails on it (${message})`);
  return new Failure(read.path, `${formatPath(read.path)} ${describe(read.value)}`);
}

/** Whether using a value may have caused an error with this message. */
function explains(value: unknown, message: string): boolean {
  const absent = value === undefined || value === null;
  const method = /\.(\w+) is not a function/u.exec(message)?.[1];
  if (method === undefined) return absent === message.startsWith("Cannot read properties of");
  return !absent && typeof (value as Record<string, unknown>)[method] !== "function";
}

function describe(value: unknown): string {
  if (value === undefined) return "is missing";
  if (value === null) return "is null";
  if (Array.isArray(value)) return "is a list, and the rule expects something else";
  const name = typeof value === "object" ? "mapping" : typeof value;
  return `is a ${name}, and the rule expects something else`;
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0] ?? "";
}

/** The value, with each read of a field of it or within it noted. */
function watch<Value>(value: Value, path: Path, reads: Map<string, Read>): Value {
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      const read: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || typeof read === "function") return read;
      if (isList && !/^\d+$/u.test(key)) return read;
      const place = [...path, isList ? Number(key) : key];
      const id = JSON.stringify(place);
      // Deleted first, so that the map stays in order of the latest reads.
      reads.delete(id);
      reads.set(id, { path: place, value: read });
      return watch(read, place, reads);
    },
  });
}
