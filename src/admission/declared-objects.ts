/**
 * CEL of the objects of Kubernetes that a `Program` of the Pulumi Operator declares, each with what rules read of it.
 */
import type { Kind } from "../author/kinds";
import { hasNoKeys, unknownIn } from "../compiler/certainty";
import {
  and,
  binary,
  call,
  conditional,
  index,
  list,
  literal,
  macro,
  method,
  name,
  not,
  or,
  select,
  type Expression,
} from "../compiler/expression";
import { printOnOneLine } from "../compiler/print";
import { defaultNamespace } from "../families/kubernetes/identity";

/** What stands for a namespace that a provider may have. */
const ofProvider = "${provider.namespace}";
const nothing = call("dyn", name("null"));

/** What may be read of an object: the fields of the mapping that stands for it. */
export const parts = {
  /** What the program calls it. */
  name: "name",
  kind: "kind",
  namespace: "namespace",
  object: "its",
  objectUnknown: "unknown",
  pod: "pod",
  podUnknown: "podUnknown",
  podAt: "podAt",
  template: "template",
  templateUnknown: "templateUnknown",
  templateAt: "templateAt",
} as const;

/** Where the paths of what is not known are of what. */
const unknownParts = [
  [parts.objectUnknown, parts.object],
  [parts.podUnknown, parts.pod],
  [parts.templateUnknown, parts.template],
] as const;

/** What of an object is read. */
export type Part = (typeof parts)[keyof typeof parts];

/**
 * CEL of the objects of some kinds that a program makes, those that it only reads left out. As for check, the kind in
 * the properties is that of the object, and where there is none that of the type token.
 *
 * @param program The expression of the `Program`.
 * @param read What is read of the objects besides what the program calls them.
 */
export function declaredObjects(program: string, kinds: readonly Kind[], read: ReadonlySet<Part>): string {
  const resources = `${program}.?program.?resources.orValue({})`;
  const its = `${program}.program.resources[name]`;
  const token = `"kubernetes:" + string(${written(its, "apiVersion", 1)}) + ":" + string(${written(its, "kind", 2)})`;
  const ofResource = new Map([
    ["name", "name"],
    ["type", token],
    ["properties", `${its}.?properties.orValue({})`],
  ]);
  if (read.has(parts.namespace)) ofResource.set("namespace", namespaceFor(program, its));
  // A patch sets only a part of an object.
  const isObject = `${its}.type.matches("^kubernetes:[^:]+:[^:]+$") && !${its}.type.endsWith("Patch")`;
  const isMade = `!${its}.?get.?id.hasValue()`;
  const all = `${resources}.map(name, ${isObject} && ${isMade}, ${mapping(ofResource)})`;
  const pattern = `^kubernetes:(?:${kinds.map(patternOf).join("|")})$`;
  const values = new Map<string, string>([[parts.name, "r.name"]]);
  for (const [part, value] of Object.entries(partsOf(kinds))) {
    if (read.has(part as Part)) values.set(part, printOnOneLine(value));
  }
  const unknown = unknownParts.filter(([part]) => read.has(part));
  const ofKinds = `${all}.filter(r, r.type.matches(${JSON.stringify(pattern)})).map(r, ${mapping(values)})`;
  if (unknown.length === 0) return ofKinds;
  const withUnknown = new Map<string, string>([
    ...Array.from(values.keys(), (part) => [part, `u.${part}`] as const),
    ...unknown.map(([part, of]) => [part, printOnOneLine(unknownIn(select(name("u"), of, false)))] as const),
  ]);
  return `${ofKinds}.map(u, ${mapping(withUnknown)})`;
}

/** CEL of a mapping of values, each of no type: the API server takes only literals whose values are of one. */
export function mapping(values: ReadonlyMap<string, string>): string {
  return `{${Array.from(values, ([key, value]) => `"${key}": dyn(${value})`).join(", ")}}`;
}

/** CEL of a text in the properties of a resource; what its token says where there is none. */
function written(its: string, field: string, place: number): string {
  return (
    `[dyn(${its}.?properties.orValue({}))].map(p, type(p) == map ? p[?"${field}"].orValue(dyn(null)) : dyn(null))` +
    `.map(v, type(v) == string && v != dyn("") ? v : dyn(${its}.type.split(":")[${String(place)}]))[0]`
  );
}

/** A pattern in RE2 of the tokens of a kind, after the name of the package. */
function patternOf({ group, kind }: Kind): string {
  return `${group === "" ? "(?:core/)?" : `${group.replaceAll(".", "[.]")}/`}[^:/]+:${kind}`;
}

/** CEL of the namespace of what names none: of its provider where it has one, which is not looked for. */
function namespaceFor(program: string, its: string): string {
  const options = ["provider", "providers", "parent"].map((each) => `${its}.?options.?${each}.hasValue()`);
  const isProvider = `${program}.program.resources[other].type == "pulumi:providers:kubernetes"`;
  return (
    `${options.join(" || ")} || ${program}.program.resources.exists(other, ${isProvider}) ? ` +
    `${JSON.stringify(ofProvider)} : "${defaultNamespace}"`
  );
}

/** What may be read of the resource `r`. */
function partsOf(kinds: readonly Kind[]): Partial<Record<Part, Expression>> {
  const properties = select(name("r"), "properties", false);
  const kind = first(method(select(name("r"), "type", false), "split", literal(":")), 2);
  const at = (path: readonly string[]): Expression => path.reduce(inside, properties);
  const placeOf = (path: readonly string[]): Expression => literal(path.join("."));
  const choose = (
    last: number,
    value: (path: readonly string[]) => Expression,
    none: Expression,
  ): Expression =>
    byKind(kind, kinds, ({ podSpec }) => podSpec?.slice(0, podSpec.length - last), value, none);
  const pod = choose(0, at, nothing);
  const template = choose(1, at, nothing);
  const empty = literal("");
  return {
    [parts.kind]: kind,
    [parts.namespace]: namespaceOf(properties, kind, kinds),
    [parts.object]: properties,
    [parts.pod]: pod,
    [parts.podAt]: choose(0, placeOf, empty),
    [parts.template]: template,
    [parts.templateAt]: choose(1, placeOf, empty),
  };
}

/** A choice by the kind: by the path that kinds have, and another for those that have none. */
function byKind(
  kind: Expression,
  kinds: readonly Kind[],
  pathOf: (kind: Kind) => readonly string[] | undefined,
  value: (path: readonly string[]) => Expression,
  none: Expression,
): Expression {
  const choices = new Map<string, { readonly its: Kind[]; readonly value: Expression }>();
  for (const each of kinds) {
    const path = pathOf(each);
    const key = JSON.stringify(path ?? null);
    const known = choices.get(key) ?? { its: [], value: path === undefined ? none : value(path) };
    choices.set(key, { ...known, its: [...known.its, each] });
  }
  const [last, ...others] = [...choices.values()].sort((one, other) => other.its.length - one.its.length);
  return others.reduce<Expression>(
    (otherwise, { its, value: then }) => ({
      type: "conditional",
      test: its.map((each) => binary("==", kind, literal(each.kind))).reduce(or),
      then,
      otherwise,
    }),
    last?.value ?? none,
  );
}

/** The namespace of an object, "" of kinds that have none. */
function namespaceOf(properties: Expression, kind: Expression, kinds: readonly Kind[]): Expression {
  const it = name("n");
  const written = call("dyn", inside(inside(properties, "metadata"), "namespace"));
  const isAbsent = or(binary("==", it, nothing), binary("==", it, literal("")));
  const its = bound(written, "n", {
    type: "conditional",
    test: isAbsent,
    then: select(name("r"), "namespace", false),
    otherwise: it,
  });
  const without = kinds.filter(({ namespaced }) => !namespaced).map((each) => literal(each.kind));
  if (without.length === 0) return its;
  return { type: "conditional", test: binary("in", kind, list(without)), then: literal(""), otherwise: its };
}

/** What is in a value under a name; the value itself where it stands for one that is not known, or can hold nothing. */
export function inside(value: Expression, field: string): Expression {
  const it = name("v");
  const isMapping = and(binary("==", call("type", it), name("map")), not(hasNoKeys(it)));
  const inIt = method(select(it, field, true), "orValue", nothing);
  return bound(value, "v", conditional(isMapping, inIt, it));
}

/** The elements of a list; what is none, such as what stands for a list that is not known, is an element itself. */
export function elementsIn(value: Expression): Expression {
  const it = name("v");
  const isList = binary("==", call("type", it), name("list"));
  return bound(value, "v", {
    type: "conditional",
    test: binary("==", it, nothing),
    then: list([]),
    otherwise: { type: "conditional", test: isList, then: it, otherwise: list([it]) },
  });
}

/** What is said of a value that it names. */
function bound(value: Expression, variable: string, body: Expression): Expression {
  return first(macro(list([call("dyn", value)]), "map", variable, body), 0);
}

function first(elements: Expression, at: number): Expression {
  return index(elements, literal(at), { optional: false, map: false });
}
