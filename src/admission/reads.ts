/**
 * The values of an object that an expression reads.
 */
import { call, index, method, name, parts, select, type Expression } from "../compiler/expression";
import { print } from "../compiler/print";

/** A value of an object that an expression reads. */
export interface Read {
  /** The name that it starts from, such as `object` or the variable of a macro. */
  readonly root: string;
  /** What it is told by, whichever way it is read. */
  readonly key: string;
  /** Its path from the root. */
  readonly label: string;
  /** CEL of the value, null where it is absent. */
  readonly value: Expression;
  /** The names that keys in its path are worked out from. */
  readonly uses: readonly string[];
  /** Whether it is a map of names to values. */
  readonly isMap: boolean;
}

/** Names that hold no object. */
const constants: ReadonlySet<string> = new Set(["null", "request"]);

const maps: ReadonlySet<string> = new Set([
  "labels",
  "annotations",
  "matchLabels",
  "nodeSelector",
  "binaryData",
  "data",
  "stringData",
]);

/**
 * The values that an expression reads, each once; those of elements that macros bind not.
 *
 * @param bound The variables of the macros around.
 */
export function readsIn(expression: Expression, bound: readonly string[] = []): Read[] {
  const found = new Map<string, Read>();
  const visit = (each: Expression, bound: readonly string[]): void => {
    const read = readOf(each);
    if (read !== undefined) {
      const isBound = bound.includes(read.root) || read.uses.some((used) => bound.includes(used));
      if (!isBound) found.set(read.key, read);
      return;
    }
    const entry = entryOf(each);
    if (entry !== undefined) {
      visit(entry, bound);
      visit((each as Binary).left, bound);
    } else if (each.type === "macro" && isSmallList(each, bound)) {
      const [first] = readsIn(each.operand);
      const key = print(each);
      const { root = "", label = key } = first ?? {};
      found.set(key, { root, key, label, value: each, uses: namesIn(each), isMap: false });
    } else if (each.type === "macro") {
      visit(each.operand, bound);
      visit(each.body, [...bound, each.variable]);
    } else {
      for (const part of parts(each)) visit(part, bound);
    }
  };
  visit(expression, bound);
  return [...found.values()];
}

type Binary = Extract<Expression, { type: "binary" }>;
type Macro = Extract<Expression, { type: "macro" }>;

/** The value of a name in a map, where an expression asks whether it is there. */
function entryOf(expression: Expression): Expression | undefined {
  if (expression.type !== "binary" || expression.operator !== "in") return undefined;
  const isInMap = readOf(expression.right)?.isMap === true;
  return isInMap ? index(expression.right, expression.left, { optional: true, map: true }) : undefined;
}

/** Whether an expression is a list of what is found in the object, which can be compared as a whole. */
function isSmallList(expression: Macro, bound: readonly string[]): boolean {
  if (!["filter", "map"].includes(expression.name)) return false;
  if (namesIn(expression).some((used) => bound.includes(used))) return false;
  return isData(expression.operand) && !isLarge(expression.operand);
}

/** The lists whose elements say much that does not matter to a rule, so that an element is known by what is read of it. */
const largeLists: ReadonlySet<string> = new Set(["containers", "initContainers", "ephemeralContainers"]);

/** Whether a list is one of these. */
export function isLarge(operand: Expression): boolean {
  return readsIn(operand).some(({ label }) => largeLists.has(label.split(".").at(-1) ?? ""));
}

type Step = { readonly field: string } | { readonly at: Expression; readonly map: boolean };

/** The value that an expression is, if it is a path from a name. */
export function readOf(expression: Expression): Read | undefined {
  const steps: Step[] = [];
  let at = expression;
  for (;;) {
    if (at.type === "has") {
      steps.unshift({ field: at.field });
      at = at.operand;
    } else if (at.type === "select" && at.operand.type === "name" && at.operand.name === "variables") {
      return read(at, at.field, steps);
    } else if (at.type === "select") {
      steps.unshift({ field: at.field });
      at = at.operand;
    } else if (at.type === "index") {
      steps.unshift({ at: at.index, map: at.map });
      at = at.operand;
    } else if (at.type === "method" && isOfOptional(at)) {
      at = at.operand;
    } else {
      return at.type === "name" && !constants.has(at.name) ? read(at, at.name, steps) : undefined;
    }
  }
}

/** Whether a method says no more of an optional than its value; a default that is read is one more value. */
function isOfOptional({ name: called, args: [otherwise] }: Extract<Expression, { type: "method" }>): boolean {
  return (
    ["hasValue", "value"].includes(called) ||
    (called === "orValue" && (otherwise === undefined || !isData(otherwise)))
  );
}

function read(root: Expression, rootName: string, steps: readonly Step[]): Read {
  const words = steps.map((step) =>
    "field" in step ? step.field : step.at.type === "literal" ? String(step.at.value) : print(step.at),
  );
  const path = steps.reduce<Expression>(
    (operand, step) =>
      "field" in step
        ? select(operand, step.field, true)
        : index(operand, step.at, { optional: true, map: step.map }),
    call("dyn", root),
  );
  const last = steps.at(-1);
  return {
    root: rootName,
    key: [rootName, ...words].join("\0"),
    label: words.length === 0 ? rootName : words.join("."),
    value: steps.length === 0 ? root : method(path, "orValue", name("null")),
    uses: steps.flatMap((step) => ("field" in step ? [] : namesIn(step.at))),
    isMap: last !== undefined && "field" in last && maps.has(last.field),
  };
}

/** The names that an expression starts from, and those that its macros bind. */
export function namesIn(expression: Expression): string[] {
  return expression.type === "name" ? [expression.name] : parts(expression).flatMap(namesIn);
}

/** Whether an expression reads anything of an object. */
export function isData(expression: Expression): boolean {
  return readsIn(expression).length > 0;
}
