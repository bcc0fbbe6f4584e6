/**
 * Where the items of a rule on objects are, as lists in these: of each list apart, so that what one says is certain whatever
 * another is.
 */
import { podSpecCel, type TargetCel } from "../author/targets";
import { workloads } from "../author/kinds";
import {
  call,
  isOptional,
  list,
  literal,
  mapParts,
  name,
  not,
  type Expression,
} from "../compiler/expression";
import { parse } from "../compiler/parse";
import { substitute } from "../compiler/substitute";
import { defaultNamespace } from "../families/kubernetes/identity";

/** What a rule calls an object, its pod spec, its pod template and its namespace here. */
export const names = { object: "object", pod: "pod", template: "template", namespace: "namespace" } as const;

/** A list in an object: the name that it is below, and the steps to it. */
export interface Place {
  readonly root: string;
  readonly steps: readonly string[];
}

/** Items of one form. */
export interface Form {
  /** The lists whose elements they are, or the one value that is an item. */
  readonly places: readonly (Place & { readonly isList: boolean })[];
  /** The conditions under which an element is an item. */
  readonly conditions: readonly Expression[];
  /** The item that comes of an element, which has the name that the target gives to items. */
  readonly item: Expression;
}

/** The items of a target, by their forms. */
export function formsOf({ item, pod }: TargetCel): { readonly as: string; readonly forms: readonly Form[] } {
  if ("one" in item) {
    const one = withNames(parse(item.one));
    const as = one.type === "name" ? one.name : names.object;
    return {
      as,
      forms: [{ places: [{ root: as, steps: [], isList: false }], conditions: [], item: name(as) }],
    };
  }
  const { as } = item;
  const items = withNames(untyped(parse(item.each(pod === undefined ? names.object : names.pod))));
  const forms = new Map<string, Form>();
  for (const form of formsIn(items, as)) {
    const key = JSON.stringify([form.conditions, form.item]);
    const known = forms.get(key);
    forms.set(key, { ...form, places: [...(known?.places ?? []), ...form.places] });
  }
  return { as, forms: [...forms.values()] };
}

/** What is said of items, of the elements that they come of. */
export function ofForm(said: Expression, as: string, { item }: Form): Expression {
  return simplified(substitute(withNames(said), as, item));
}

/** The forms of what the expression of a list comes to. */
function formsIn(items: Expression, as: string): Form[] {
  switch (items.type) {
    case "binary":
      return [...formsIn(items.left, as), ...formsIn(items.right, as)];
    case "conditional":
      return [
        ...formsIn(items.then, as).map((form) => onlyIf(items.test, form)),
        ...formsIn(items.otherwise, as).map((form) => onlyIf(not(items.test), form)),
      ];
    case "list":
      return items.elements.map((element) => ofElements({ ...placeOf(element), isList: false }, as));
    case "macro": {
      const within = (form: Form): Expression => substitute(items.body, items.variable, form.item);
      return formsIn(items.operand, as).map((form) =>
        items.name === "filter"
          ? { ...form, conditions: [...form.conditions, within(form)] }
          : { ...form, item: within(form) },
      );
    }
    case "name":
    case "select":
    case "method":
    case "literal":
    case "index":
    case "call":
    case "has":
    case "not":
    case "map":
      return [ofElements({ ...placeOf(items), isList: true }, as)];
  }
}

function ofElements(place: Form["places"][number], as: string): Form {
  return { places: [place], conditions: [], item: name(as) };
}

/** A form under a condition; that there is a list goes without saying. */
function onlyIf(condition: Expression, form: Form): Form {
  const isOfPresence =
    condition.type === "binary" &&
    condition.operator === "!=" &&
    condition.right.type === "name" &&
    condition.right.name === "null";
  return isOfPresence ? form : { ...form, conditions: [condition, ...form.conditions] };
}

/** Where a value is that an expression reads. */
function placeOf(expression: Expression): Place {
  if (expression.type === "name") return { root: expression.name, steps: [] };
  if (expression.type === "method" && expression.name === "orValue") return placeOf(expression.operand);
  if (expression.type !== "select") throw new Error("items are in lists at fixed places");
  const { root, steps } = placeOf(expression.operand);
  return { root, steps: [...steps, expression.field] };
}

/** An expression without what only tells CEL the types. */
function untyped(expression: Expression): Expression {
  const [only] = expression.type === "call" && expression.name === "dyn" ? expression.args : [];
  return only === undefined ? mapParts(expression, untyped) : untyped(only);
}

const podOfWorkloads = JSON.stringify(untyped(parse(podSpecCel(workloads, names.object))));
const namespaceOfObject = JSON.stringify(
  parse(`${names.object}.metadata.?namespace.orValue("${defaultNamespace}")`),
);

/** An expression that reads pods and namespaces by their names here, and metadata as what every object has. */
export function withNames(expression: Expression): Expression {
  const text = JSON.stringify(expression);
  if (text === podOfWorkloads) return name(names.pod);
  if (text === namespaceOfObject) return name(names.namespace);
  if (expression.type === "select" && expression.operand.type === "name") {
    const { operand, field } = expression;
    if (operand.name === "variables" && field === "pod") return name(names.pod);
    if (operand.name === "variables" && field === "template") return name(names.template);
    if (operand.name === names.object && field === "metadata") return { ...expression, optional: true };
  }
  return mapParts(expression, withNames);
}

/** What is not there. */
const nothing = call("optional.none");

function isNothing(expression: Expression): boolean {
  return expression.type === "call" && expression.name === "optional.none";
}

/** An expression in which fields of a mapping that is written there are what they are. */
function simplified(expression: Expression): Expression {
  const its = mapParts(expression, simplified);
  if (its.type === "select" || its.type === "has") return fieldIn(its, its.operand, its.field);
  if (its.type === "index" && its.index.type === "literal") {
    return fieldIn(its, its.operand, String(its.index.value));
  }
  if (its.type !== "method" || (its.name !== "orValue" && its.name !== "or")) return its;
  // What is there needs no default, and what is not has it.
  const [otherwise = list([])] = its.args;
  if (isNothing(its.operand)) return otherwise;
  return isOptional(its.operand) ? its : its.operand;
}

function fieldIn(its: Expression, operand: Expression, field: string): Expression {
  if (isNothing(operand)) return its.type === "has" ? literal(false) : nothing;
  if (operand.type !== "map") return its;
  const [, value] = operand.entries.find(([key]) => key === field) ?? [];
  return its.type === "has" ? literal(value !== undefined) : (value ?? nothing);
}
