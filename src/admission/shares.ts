/**
 * What costly rules on pods find, in several variables. The API server stops an expression at 1,000,000 units of cost, and
 * all those of a policy together at ten times as many: what one variable cannot judge of a large pod, a few can.
 */
import { celOf } from "../author/targets";
import { binary, type Expression } from "../compiler/expression";
import { print } from "../compiler/print";
import { costOf } from "./cost";
import type { PolicyVariable } from "./policy";
import { breakingOf, variable, violationsIn, violationsOf, type Judging, type Side } from "./sides";

/** A pod that must be judged: its containers, and the entries of a list in each, such as its environment variables. */
const largePod = { outer: 20, inner: 200 };

/** The units at which the API server stops an expression. */
const mostCost = 1_000_000;

const shares = [0, 1, 2, 3];

function nameOfShare(items: string, share: number): string {
  return `${items}Share${String(share + 1)}`;
}

/** How many items are shared out at most; more are judged in one variable, or not in time. */
const mostItems = 128;

/** Whether a rule on the items of pods may cost more than an expression can, by a rough estimate. */
export function isCostly({ rule, compiled }: Judging): boolean {
  const { item, pod } = celOf(rule.target);
  const all = largePod.outer * costOf(compiled.deny, 1, largePod);
  return "each" in item && pod !== undefined && all > mostCost;
}

/** The variables of the shares of a list, in its order. */
export function sharesOf(items: string): PolicyVariable[] {
  const list = `variables.${items}`;
  const places = Array.from({ length: mostItems }, (_, at) => at).join(", ");
  const count = String(shares.length);
  return shares.map((share) => ({
    name: nameOfShare(items, share),
    expression: `${list}.size() <= ${count} || ${list}.size() > ${String(mostItems)} ? ${share === 0 ? list : "[]"} :
[${places}].filter(place,
  ${list}.size() * ${String(share)} / ${count} <= place && place < ${list}.size() * ${String(share + 1)} / ${count}
).map(place, ${list}[place])`,
  }));
}

/**
 * The variable of all that breaks a rule in one of the objects, after those that it is made of where the rule is costly.
 *
 * @param name The name of the variable.
 * @param items The variable that holds the items of the rule, or their batches.
 * @param only Restricts what is found, such as to updates.
 */
export function foundIn(
  name: string,
  judging: Judging,
  items: string,
  side: Side,
  only: (found: Expression) => Expression = (found) => found,
): PolicyVariable[] {
  if (!isCostly(judging)) {
    return [{ name, expression: print(only(violationsIn(judging, items, side))) }];
  }
  const breaking = shares.map((share) => ({
    name: `${name}${String(share + 1)}`,
    expression: print(only(breakingOf(judging, variable(nameOfShare(items, share)), side))),
  }));
  const all = breaking.map((share) => variable(share.name)).reduce((sum, one) => binary("+", sum, one));
  return [...breaking, { name, expression: print(only(violationsOf(judging, all, side))) }];
}
