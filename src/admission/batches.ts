/**
 * Long lists in batches. What the API server counts the cost of an expression with grows by two values for each
 * element of a list until the list ends, and is searched for each value that is read: judging 3,000 RBAC rules in one
 * list takes half a minute, and in batches as long as 3,000 short lists.
 * Source: `refValStack.drop` in https://github.com/google/cel-go/blob/master/interpreter/runtimecost.go
 */
import type { Rule } from "../author";
import { celOf } from "../author/targets";
import type { PolicyVariable } from "./policy";

/** How long a batch is, and how many batches there are at most. */
const length = 64;

/** How many items can be judged in batches. */
export const mostInBatches = length * length;

/**
 * Whether the items of a rule are judged in batches. Those of pods, such as containers, are few, and so that most
 * requests cost no more than they have to, they are not.
 */
export function inBatches({ target }: Pick<Rule, "target">): boolean {
  const cel = celOf(target);
  return "each" in cel.item && cel.pod === undefined;
}

/**
 * The variable of the batches of a list.
 *
 * @param isOfLists Whether the list is one of lists, which are batches as they are.
 */
export function batchesOf(items: string, isOfLists = false): PolicyVariable {
  const list = `variables.${items}`;
  if (isOfLists) return { name: `${items}InBatches`, expression: list };
  const places = Array.from({ length }, (_, at) => at);
  const starts = places.map((at) => at * length);
  return {
    name: `${items}InBatches`,
    expression: `${list}.size() <= ${String(length)} ? [${list}] :
[${starts.join(", ")}].filter(start, start < ${list}.size()).map(start,
  [${places.join(", ")}].filter(place, start + place < ${list}.size()).map(place, ${list}[start + place])
)`,
  };
}
