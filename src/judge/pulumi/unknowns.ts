/**
 * Values of a Pulumi resource that cannot be read: during a preview some are not known yet, and files do not show
 * what is secret. Reading one throws, so that no rule takes it for what it is not.
 */
import type { Path } from "../../author/shape";
import { MisshapenError } from "./misshapen";

/** What a secret is replaced with that its file does not show. */
export const hidden: unique symbol = Symbol("hidden");

/** What stands for a value that is not known yet, by the type of the value: figures of the Pulumi SDK. */
const sentinels: ReadonlySet<unknown> = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // a boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // a number
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9", // text, and in files anything
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // a list
  "030794c1-ac77-496b-92df-f27374a8bd58", // an asset
  "e48ece36-62e2-4504-bad9-02848725956a", // an archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // a mapping
]);
/** What stands for text, and in files for anything, that is not known yet. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Something was read that is not known, or not shown. */
export class UnreadableError extends Error {
  constructor(
    /** What stands in its place: a sentinel of Pulumi, or {@link hidden}. */
    readonly standIn: unknown,
    /** Its place in the resource. */
    readonly path: Path,
    /** The resource, in words; absent where it is the one that is judged. */
    readonly owner?: string,
  ) {
    super(`${path.join(".")} cannot be read`);
    this.name = "UnreadableError";
  }
}

/** Whether a value stands for one that cannot be read. */
export function isUnreadable(value: unknown): boolean {
  return value === hidden || sentinels.has(value);
}

/** The error of reading text that is not known yet. */
export function unknownTextAt(...path: Path): UnreadableError {
  return new UnreadableError(unknownText, path);
}

/** What is read, or something else where that cannot be read. */
export function orIfUnreadable<Value>(substitute: Value, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableError) return substitute;
    throw error;
  }
}

/** Whether nothing in a value stands for what cannot be read. */
export function isReadable(value: unknown): boolean {
  if (value instanceof MisshapenError) return false;
  if (typeof value !== "object" || value === null) return !isUnreadable(value);
  return Object.values(value).every(isReadable);
}

/**
 * A value in which reading what stands for an unreadable one throws an {@link UnreadableError}, and what is misshapen a
 * {@link MisshapenError}: itself where there is neither, as a view costs more than most rules.
 *
 * @param owner The resource, in words, where a rule may read several.
 */
export function guarded<Value extends object>(value: Value, owner?: string): Value {
  return isReadable(value) ? value : guardedAt(value, [], owner);
}

/** Makes such views of a value and of what little is changed in it: whether something cannot be read is looked for once. */
export function viewerOf(value: object): <Value extends object>(value: Value) => Value {
  return isReadable(value) ? (its) => its : (its) => guardedAt(its, [], undefined);
}

function guardedAt<Value>(value: Value, path: Path, owner: string | undefined): Value {
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  return new Proxy(value, {
    get(target, key, receiver): unknown {
      const field: unknown = Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || typeof field === "function") return field;
      const place = [...path, isList && /^\d+$/u.test(key) ? Number(key) : key];
      if (field instanceof MisshapenError) throw field;
      if (isUnreadable(field)) throw new UnreadableError(field, place, owner);
      return guardedAt(field, place, owner);
    },
  });
}
