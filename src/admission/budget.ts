/**
 * How many rules a bundle can hold.
 */
import { celOf } from "../author/targets";
import { binary, name } from "../compiler/expression";
import { costOf, usual, type Lengths } from "./cost";
import type { RulePolicy } from "./policy";

/**
 * The most that a bundle may cost to judge one object once, as estimated. The API server stops at 10,000,000 units. It
 * takes a round for the verdict and one for the message; to let pass what was there before takes as many of the old
 * object, though only of rules that are broken.
 */
const mostCost = 3_000_000;

/**
 * The most CEL in the variables of a bundle, in characters; its screening has half as much again at most. `kubectl apply`
 * keeps a copy of it all in an annotation of 256 KiB at most.
 */
const mostText = 150_000;

/** How long the lists of a very large program are: of its resources of one type, and of what one of them holds. */
const lengthsInPrograms: Lengths = { outer: 20, inner: 4 };

/** A bundle that is filled, in the first that has room. */
interface Bin {
  readonly policies: RulePolicy[];
  cost: number;
  /** The expressions of its variables, which those of several rules share. */
  readonly texts: Set<string>;
}

/** Policies in few bundles that keep within what a bundle may cost and hold: each in the first that has room. */
export function inBudget(policies: readonly RulePolicy[]): RulePolicy[][] {
  const bins: Bin[] = [];
  for (const policy of policies) {
    const cost = costOfPolicy(policy);
    const its = policy.variables.map(({ expression }) => expression);
    let bin = bins.find(
      (each) => each.cost + cost <= mostCost && lengthOf(new Set([...each.texts, ...its])) <= mostText,
    );
    if (bin === undefined) {
      bin = { policies: [], cost: 0, texts: new Set() };
      bins.push(bin);
    }
    bin.policies.push(policy);
    bin.cost += cost;
    for (const each of its) bin.texts.add(each);
  }
  return bins.map((its) => its.policies);
}

function costOfPolicy({ rule, compiled }: RulePolicy): number {
  const all = { operand: name("items"), name: "map", variable: "item" } as const;
  const one = binary("&&", compiled.deny, compiled.message);
  const { item } = celOf(rule.target);
  if (!("each" in item)) return costOf(one);
  const lengths = item.identity === "whole" ? lengthsInPrograms : usual;
  return costOf({ type: "macro", ...all, body: one }, 0, lengths);
}

function lengthOf(texts: ReadonlySet<string>): number {
  return Array.from(texts).reduce((sum, text) => sum + text.length, 0);
}
