/**
 * Which rule somebody means who gives a name that no rule has.
 */
import type { Rule } from "../author";
import { severities } from "../author/rule";
import { findByWords, suggest } from "../author/suggest";

/** How many rules are suggested at a time. */
const mostSuggested = 3;

/** The rules that words are about: those that have them in their names, else those that speak of them; best first. */
export function rulesAbout(rules: readonly Rule[], words: string): readonly Rule[] {
  const findable = rules.map((rule) => {
    const { name, title, why, fix, severity } = rule;
    return { rule, name, text: [title, why, fix].join(" "), weight: severities.indexOf(severity) };
  });
  return findByWords(words, findable).map(({ rule }) => rule);
}

/** What to ask after a name that no rule has, given alone or after its category: by its letters, else by its words. */
export function ruleMeant(rules: readonly Rule[], name: string): string | undefined {
  const own = name.slice(name.lastIndexOf("/") + 1);
  const whole = rules.filter((rule) => `/${rule.path}`.endsWith(`/${own}`) || rule.name.endsWith(`-${own}`));
  if (whole.length > 1) return oneOf(rulesAbout(whole, own));
  // Rules of packs have names with folders, of which the last word is mistyped as others are.
  const byOwn = new Map(rules.map((rule) => [rule.name.slice(rule.name.lastIndexOf("/") + 1), rule.name]));
  const nearest = suggest(own, byOwn.keys());
  return (
    whole[0]?.name ??
    (nearest === undefined ? suggest(name, byOwn.values()) : byOwn.get(nearest)) ??
    oneOf(rulesAbout(rules, own))
  );
}

function oneOf(rules: readonly Rule[]): string | undefined {
  const names = rules.slice(0, mostSuggested).map(({ name }) => name);
  const last = names.pop();
  return last === undefined || names.length === 0 ? last : `${names.join(", ")} or ${last}`;
}
