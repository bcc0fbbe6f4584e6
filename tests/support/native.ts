/**
 * The verdict of the native engine on updates, in the words of the admission engines.
 */
import type { KubernetesObject, Rule } from "../../src/author";
import { judge } from "../../src/judge/evaluate";
import type { Level } from "../../src/author/levels";
import type { Verdict } from "../../src/proof/cel";
import { verdictOf } from "../../src/proof/native";
import { knownIn } from "./known";

/**
 * What a rule says of an update: where it denies, what broke it before and is no worse may stay.
 *
 * @param level The level at which it is enforced.
 */
export function verdictOfUpdate(
  rule: Rule,
  object: KubernetesObject,
  oldObject: KubernetesObject,
  level: Level = "deny",
): Verdict {
  const verdict = verdictOf(rule, object);
  if (verdict.verdict !== "fail" || level !== "deny") return verdict;
  const isKnown = knownIn(rule, object, oldObject);
  const added = judge(rule, object).violations.filter((violation) => !isKnown(violation));
  if (added.length === 0) return { verdict: "pass" };
  return { verdict: "fail", message: added.map(({ message }) => message).join("; ") };
}
