/**
 * Which rules a command is about.
 */
import type { Rule } from "../author";
import { closest } from "../author/suggest";
import { ruleMeant } from "./rule-names";
import { UsageError } from "./usage-error";

/** The rule of a name, given alone or after its category and a slash. */
export function findRule(rules: readonly Rule[], name: string): Rule {
  const found = rules.find((rule) => rule.name === name || rule.path === name);
  if (found !== undefined) return found;
  throw new UsageError(`there is no rule ${name}`, ruleMeant(rules, name));
}

/** The rules of these names and those of these categories; all rules if there are neither. */
export function selectRules(
  rules: readonly Rule[],
  names: readonly string[],
  categories: readonly string[],
): readonly Rule[] {
  if (names.length + categories.length === 0) return rules;
  const known = new Set(rules.map(({ category }) => category));
  for (const category of categories) {
    if (!known.has(category)) {
      throw new UsageError(`there is no category ${category}`, closest(category, known));
    }
  }
  const named = new Set(names.map((name) => findRule(rules, name)));
  return rules.filter((rule) => named.has(rule) || categories.includes(rule.category));
}
