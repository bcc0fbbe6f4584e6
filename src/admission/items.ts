/**
 * The lists that the rules of a bundle share, such as the containers, as variables that are found once.
 */
import type { Rule } from "../author";
import { celOf } from "../author/targets";
import { batchesOf, inBatches } from "./batches";
import type { PolicyVariable, RulePolicy } from "./policy";
import { isCostly, sharesOf } from "./shares";
import { isOfItemsAlone, newSide, oldSide, rootOf, type Judging, type Side } from "./sides";

/** The two objects of a request. */
export interface Sides {
  readonly new: Side;
  readonly old: Side;
}

/** The objects for a rule that is on all kinds of its bundle. */
export const typedSides: Sides = { new: newSide, old: oldSide };

/** The objects for a rule that is not on all kinds of its bundle: what it reads need not be in the schemas of the rest. */
export const untypedSides: Sides = {
  new: { ...newSide, object: "variables.untyped" },
  old: { ...oldSide, object: "variables.oldUntyped" },
};

/** The variables that hold the objects for such rules. */
export const untypedObjects: Readonly<Record<keyof Sides, PolicyVariable>> = {
  new: { name: "untyped", expression: `dyn(${newSide.object})` },
  old: { name: "oldUntyped", expression: `dyn(${oldSide.object})` },
};

/** The expression of the items of a rule on lists, which says which rules share them; empty for others. */
export function itemsOf(rule: Rule, side: Side): string {
  const { item } = celOf(rule.target);
  return "each" in item ? item.each(rootOf(rule, side)) : "";
}

/** A list of items of both objects: the variables that hold it, and their expressions. */
export interface Items {
  readonly names: Readonly<Record<keyof Sides, string>>;
  readonly expressions: Readonly<Record<keyof Sides, string>>;
  /** What an item is called. */
  readonly item: string;
  readonly inBatches: boolean;
  /** Whether it is a list of lists of items. */
  readonly inLists: boolean | undefined;
  /** Whether a rule on them is costly. */
  readonly inShares: boolean;
}

/** The variables of the items of one of the objects. */
export function variablesOf(
  { names, expressions, inBatches, inLists, inShares }: Items,
  which: keyof Sides,
): PolicyVariable[] {
  const all = { name: names[which], expression: expressions[which] };
  return [all, ...(inBatches ? [batchesOf(all.name, inLists)] : []), ...(inShares ? sharesOf(all.name) : [])];
}

/** The batches of a list in the new object, none in an update that leaves the list as it was. */
export function changedBatchesOf({ names }: Pick<Items, "names">): PolicyVariable {
  const isAsBefore = `request.operation == "UPDATE" && variables.${names.new} == variables.${names.old}`;
  return {
    name: `${names.new}ToJudge`,
    expression: `${isAsBefore} ? [] : variables.${batchesOf(names.new).name}`,
  };
}

/**
 * The variable with the items of a rule in one of the objects.
 *
 * @param hasRatchet Whether the rule is asked only of what an update changes.
 */
export function variableOf(
  judging: Judging,
  { names }: Pick<Items, "names">,
  which: keyof Sides,
  hasRatchet: boolean,
): string {
  if (!inBatches(judging.rule)) return names[which];
  if (which === "new" && hasRatchet && isOfItemsAlone(judging)) return changedBatchesOf({ names }).name;
  return batchesOf(names[which]).name;
}

/** The lists of items that rules share, by their expression for the new object. */
export function itemVariables(
  policies: readonly RulePolicy[],
  sidesOf: (policy: RulePolicy) => Sides,
): Map<string, Items> {
  const variables = new Map<string, Items>();
  const taken = new Map<string, number>();
  const costly = new Set(
    policies.filter(isCostly).map((policy) => itemsOf(policy.rule, sidesOf(policy).new)),
  );
  for (const policy of policies) {
    const { rule } = policy;
    const { item } = celOf(rule.target);
    const sides = sidesOf(policy);
    const expressions = { new: itemsOf(rule, sides.new), old: itemsOf(rule, sides.old) };
    if (!("each" in item) || variables.has(expressions.new)) continue;
    const count = (taken.get(item.as) ?? 0) + 1;
    taken.set(item.as, count);
    const plural = `${item.as}s${count === 1 ? "" : String(count)}`;
    const old = `old${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
    variables.set(expressions.new, {
      names: { new: plural, old },
      expressions,
      item: item.as,
      inBatches: inBatches(rule),
      inLists: item.inLists,
      inShares: costly.has(expressions.new),
    });
  }
  return variables;
}
