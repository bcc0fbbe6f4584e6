/**
 * Which rules a command is about.
 */
import type { Rule } from "../../author";
import { findByWords, suggest } from "../../author/suggest";
import { UsageError } from "../../settings/usage-error";

/** The rule of a name, given alone or after its category and a slash. */
export function findRule(rules: readonly Rule[], name: string): Rule {
  const found = rules.find((rule) => rule.name === name || rule.path === name);
  if (found !== undefined) return found;
  const known = rules.map((rule) => (name.includes("/") ? rule.path : rule.name));
  throw new UsageError(`there is no rule ${name}`, suggest(name, known) ?? suggestByWords(rules, name));
}

/** The rules that words are about: those that have them in their names, else those that speak of them; best first. */
export function rulesAbout(rules: readonly Rule[], words: string): readonly Rule[] {
  const findable = rules.map((rule) => {
    const { name, title, why, fix } = rule;
    return { rule, name, text: [title, why, fix].join(" ") };
  });
  return findByWords(words, findable).map(({ rule }) => rule);
}

/** How many rules are suggested at a time. */
const mostSuggested = 3;

function suggestByWords(rules: readonly Rule[], words: string): string | undefined {
  const names = rulesAbout(rules, words)
    .slice(0, mostSuggested)
    .map(({ name }) => name);
  const last = names.pop();
  return last === undefined || names.length === 0 ? last : `${names.join(", ")} or ${last}`;
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
      throw new UsageError(`there is no category ${category}`, suggest(category, known));
    }
  }
  const named = new Set(names.map((name) => findRule(rules, name)));
  return rules.filter((rule) => named.has(rule) || categories.includes(rule.category));
}
