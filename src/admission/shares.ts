/**
 * What costly rules on pods find, in several variables. The API server stops an expression at 1,000,000 units of cost, and
 * all those of a policy together at ten times as many: what one variable cannot judge of a large pod, a few can.
 */
import { celOf } from "../author/targets";
import { binary, conditional, list, type Expression } from "../compiler/expression";
import { print } from "../compiler/print";
import { costOf } from "./cost";
import type { PolicyVariable } from "./policy";
import {
  breakingOf,
  denied,
  dyn,
  partsOfViolation,
  variable,
  violationsIn,
  violationsOf,
  type Judging,
  type Side,
} from "./sides";

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

/** Whether a rule on objects as a whole may cost more than an expression can, such as one that searches all values of a ConfigMap. */
function isCostlyOnObjects({ rule, compiled }: Judging): boolean {
  return !("each" in celOf(rule.target).item) && costOf(compiled.deny) > mostCost;
}

/**
 * The variable of all that breaks a rule in one of the objects, after those that it is made of where the rule is costly:
 * whether something breaks it, and what is said of that, are expressions by themselves.
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
  const named = (its: string, expression: Expression): PolicyVariable => ({
    name: `${name}${its}`,
    expression: print(expression),
  });
  if (isCostlyOnObjects(judging)) {
    const { message, facts } = partsOfViolation(judging, side);
    const said = [variable(`${name}Said`), ...(facts === undefined ? [] : [variable(`${name}Facts`)])];
    const violation = facts === undefined ? variable(`${name}Said`) : list(said.map(dyn));
    return [
      named("Breaks", denied(judging.compiled, side)),
      named("Said", message),
      ...(facts === undefined ? [] : [named("Facts", facts)]),
      named("", only(conditional(variable(`${name}Breaks`), list([violation]), list([])))),
    ];
  }
  if (!isCostly(judging)) return [named("", only(violationsIn(judging, items, side)))];
  const found = shares.flatMap((share) => {
    const [breaking, its] = [`Breaking${String(share + 1)}`, String(share + 1)];
    return [
      named(breaking, only(breakingOf(judging, variable(nameOfShare(items, share)), side))),
      named(its, violationsOf(judging, variable(`${name}${breaking}`), side)),
    ];
  });
  const all = shares.map((share) => variable(`${name}${String(share + 1)}`));
  return [
    ...found,
    named(
      "",
      all.reduce((sum, one) => binary("+", sum, one)),
    ),
  ];
}
