/**
 * The field that breaks a rule: of the fields that the rule reads until it says so, that which its message speaks of,
 * or the last.
 */
import type { KubernetesObject, Rule } from "../author";
import type { Path } from "../author/shape";
import { judge } from "./evaluate";
import { watch, type Read, type Reads } from "./watch";

/** The field of an object that breaks a rule. */
export interface Field {
  readonly path: Path;
  /** Whether it is not there, so that the rule is broken by what is missing. */
  readonly isMissing: boolean;
}

/**
 * The field of each violation of a rule in an object, in the order of the violations.
 *
 * @param items The place of the item of each violation.
 */
export function breakingFields(
  rule: Rule,
  object: KubernetesObject,
  items: readonly Path[],
  namespace: () => string | undefined,
): readonly Field[] {
  const reads: Reads = new Map();
  const fields: Field[] = [];
  const violations = (of: KubernetesObject, item: Path): number => {
    const { violations: all, errors } = judge(rule, of, undefined, namespace);
    return errors.length > 0 ? Infinity : all.filter(({ path }) => isSame(path, item)).length;
  };
  const watched: Rule = {
    ...rule,
    deny: (item, context) => {
      reads.clear();
      return rule.deny(item, context);
    },
    message: (item, context) => {
      const leaves = leavesOf(reads);
      const said = rule.message(item, context);
      const messages = typeof said === "string" ? [said] : said;
      const place = items[fields.length] ?? [];
      const before = violations(object, place);
      const causes = leaves
        .slice(-mostTried)
        .filter(
          ({ path, value }) => value !== undefined && violations(without(object, path), place) < before,
        );
      fields.push(...messages.map((message) => fieldOf(message, causes, leaves, place)));
      return said;
    },
  };
  judge(watched, watch(object, [], reads), undefined, namespace);
  return items.map((item, at) => fields[at] ?? { path: item, isMissing: false });
}

/** How many fields are left out, one at a time, to see whether that mends the object; each is a judgement. */
const mostTried = 20;

/** The reads that go no further: no other is of a field within. */
function leavesOf(reads: Reads): Read[] {
  const all = [...reads.values()];
  const inner = new Set(all.map(({ path }) => JSON.stringify(path.slice(0, -1))));
  return all.filter(({ path }) => !inner.has(JSON.stringify(path)));
}

/** Of fields without which the rule is kept, otherwise of what is missing, otherwise of all, the one that is meant. */
function fieldOf(message: string, causes: readonly Read[], leaves: readonly Read[], item: Path): Field {
  const missing = leaves.filter(({ value }) => value === undefined);
  const near = missing.filter(({ path }) => isWithin(path, item));
  const candidates = [causes, near, missing, leaves].find(({ length }) => length > 0) ?? [];
  const most = Math.max(...candidates.map((read) => mention(message, read)));
  const best = candidates.findLast((read) => mention(message, read) === most);
  return best === undefined
    ? { path: item, isMissing: false }
    : { path: best.path, isMissing: best.value === undefined };
}

/** A copy of a value without what is at a path. */
function without<Value>(value: Value, [step, ...rest]: Path): Value {
  if (step === undefined || typeof value !== "object" || value === null) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<
    string | number,
    unknown
  >;
  if (rest.length > 0) copy[step] = without(copy[step], rest);
  else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else Reflect.deleteProperty(copy, step);
  return copy as Value;
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && isWithin(one, other);
}

function isWithin(path: Path, item: Path): boolean {
  return item.every((step, at) => path[at] === step);
}

/** How much a message speaks of a field: of its value most, then of its name. */
function mention(message: string, { path, value }: Read): number {
  const words = new Set(message.split(/[\s,]+/u).map((word) => word.replace(/[.:]+$/u, "")));
  if ((typeof value === "string" && value.length > 1) || typeof value === "number") {
    if (words.has(String(value))) return 2;
  }
  const [name] = path.filter((step) => typeof step === "string").slice(-1);
  return name !== undefined && words.has(name) ? 1 : 0;
}
