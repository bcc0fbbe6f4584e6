/**
 * The verdict of the native engine in the words of the admission engines.
 */
import type { KubernetesObject, Rule } from "../author";
import { judge } from "../judge/evaluate";
import type { Verdict } from "./cel";

/** What a rule says of an object, the messages of its violations joined as admission joins them. */
export function verdictOf(rule: Rule, object: KubernetesObject): Verdict {
  const { violations, errors } = judge(rule, object);
  if (errors.length > 0) return { verdict: "error", message: errors.map(String).join("; ") };
  if (violations.length === 0) return { verdict: "pass" };
  return { verdict: "fail", message: violations.map(({ message }) => message).join("; ") };
}
