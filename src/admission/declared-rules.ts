/**
 * Rules on objects as rules on what declares such objects: by names for all that a rule reads of one.
 */
import type { Kind } from "../author/kinds";
import { celOf, type Target, type TargetCel } from "../author/targets";
import { unknownIn } from "../compiler/certainty";
import type { CompiledRule } from "../compiler/compile";
import {
  and,
  binary,
  call,
  conditional,
  list,
  literal,
  name,
  select,
  type Expression,
} from "../compiler/expression";
import { printOnOneLine } from "../compiler/print";
import type { EnforcedRule } from "../settings/settings";
import { as, reads, withKind } from "./declared";
import { formsOf, names, ofForm, type Form } from "./declared-items";
import { elementsIn, inside, mapping, parts, type Part } from "./declared-objects";

/** What stands for the form of the item. */
export const formName = "form";
/** What an object is called while its items are listed. */
const declaring = "o";
/** The fields of an item: the object, the item, what of it is not known, where it is, and its form. */
export const fields = { of: "of", item: "item", unknown: "unknown", at: "at", form: "form" } as const;

/** A field of an item. */
export const field = (of: string): Expression => select(name(as), of, false);
/** A part of the object that an item is in. */
export const part = (of: Part): Expression => select(field(fields.of), of, false);

/** What a rule says of an item, by the names for what it reads. */
export interface NamedRule {
  readonly deny: Expression;
  readonly message: Expression;
  /** What it calls an item; undefined where that is the object or a pod. */
  readonly item: string | undefined;
  readonly forms: readonly Form[];
  /** Whether it, or the list of its items, reads what has a name. */
  readonly reads: (its: string) => boolean;
}

/**
 * What a rule on objects says.
 *
 * @param conditions What must hold besides of what breaks it.
 */
export function namedRule(
  rule: EnforcedRule,
  compiled: CompiledRule,
  conditions: readonly Expression[] = [],
): NamedRule {
  const { as: itemName, forms } = formsOf(celOf(rule.target));
  const ofForms = (say: (form: Form) => Expression): Expression => {
    const said = forms.map(say);
    return said
      .slice(0, -1)
      .reduceRight<Expression>(
        (otherwise, then, at) => conditional(binary("==", name(formName), literal(at)), then, otherwise),
        said.at(-1) ?? literal(false),
      );
  };
  const breaks = ofForms((form) => [...form.conditions, ofForm(compiled.deny, itemName, form)].reduce(and));
  const deny = withKind([...conditions, breaks].reduce(and));
  const message = withKind(ofForms((form) => ofForm(compiled.message, itemName, form)));
  return {
    deny,
    message,
    item: Object.values<string>(names).includes(itemName) ? undefined : itemName,
    forms,
    reads: (its) =>
      [deny, message].some((each) => reads(each, its)) ||
      forms.some(({ places }) => places.some(({ root }) => root === its)),
  };
}

/**
 * The items of a rule in what declares objects, in a list for each of these.
 *
 * @param objects The CEL of the objects that an object declares.
 * @param isKnown Whether all of an item is known, so that it is not looked for what is not.
 */
export function declaredTarget(
  kinds: readonly Kind[],
  { item, forms }: NamedRule,
  objects: (object: string) => string,
  isKnown: boolean,
): Target<never> {
  const each = (object: string): string => {
    const all = objects(object);
    if (item === undefined) return `${all}.map(${declaring}, [{"${fields.of}": dyn(${declaring})}])`;
    const lists = forms.flatMap(({ places }, form) =>
      places.map((place) => elementsAt(place, forms.length > 1 ? form : undefined)),
    );
    const its = new Map<string, string>([[fields.of, declaring]]);
    for (const each of [fields.item, fields.at]) its.set(each, `e.${each}`);
    if (forms.length > 1) its.set(fields.form, `e.${fields.form}`);
    if (!isKnown) its.set(fields.unknown, printOnOneLine(unknownIn(select(name("e"), fields.item, false))));
    return `${all}.map(${declaring}, (${lists.join(" + ")}).map(e, ${mapping(its)}))`;
  };
  const locate = (): never => {
    throw new Error("policies alone look at what is declared");
  };
  const cel: TargetCel = { item: { each, as, identity: "whole", inLists: true } };
  return { kinds, cel, locate };
}

/** CEL of the elements at a place in an object, each with where it is. */
function elementsAt({ root, steps, isList }: Form["places"][number], form: number | undefined): string {
  const rootPart = (its: Part): Expression => select(name(declaring), its, false);
  const [start, before] =
    root === names.pod ? [rootPart(parts.pod), `${declaring}.${parts.podAt}`] : [rootPart(parts.object), ""];
  const value = steps.reduce(inside, start);
  const elements = isList ? elementsIn(value) : list([call("dyn", value)]);
  const path = steps.join(".");
  const at = before === "" ? JSON.stringify(path) : path === "" ? before : `${before} + ".${path}"`;
  const element = new Map<string, string>([
    [fields.item, "i"],
    [fields.at, at],
  ]);
  if (form !== undefined) element.set(fields.form, String(form));
  return `${printOnOneLine(elements)}.map(i, ${mapping(element)})`;
}
