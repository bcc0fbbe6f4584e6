/** What check says of a set of objects by one rule. */
import { rules as every } from "../../policies";
import type { KubernetesObject } from "../../src/author";
import { kindsTogether } from "../../src/author/catalogue";
import { combine } from "../../src/findings/result";
import { checkText } from "../../src/sources/check-text";
import { sourcesIn, withTogether } from "../../src/sources/together";
import { withSettings } from "../support/settings";

export type Answer = "pass" | "finding" | "undecided";

/** The objects of a set by the folders that they are in. */
export type Folders = Readonly<Record<string, readonly KubernetesObject[]>>;

/** What a rule says of a set; with the values of its settings, if they are not the usual ones. */
export function answer(
  name: string,
  given: readonly KubernetesObject[] | Folders,
  complete: readonly string[] | "all",
  settings: Readonly<Record<string, string | number>> = {},
): Answer {
  const found = every.find((rule) => rule.name === name);
  if (found === undefined) throw new Error(`there is no rule ${name}`);
  const file = Object.keys(settings).length === 0 ? {} : { rules: { [name]: { parameters: settings } } };
  const rules = withSettings([found], "check", file);
  const together = { kinds: kindsTogether(rules), complete };
  const checks = { rules, approvals: [], today: "2026-11-21", together };
  const folders: Folders = Array.isArray(given) ? { ".": given } : (given as Folders);
  const parts = Object.entries(folders).map(([givenIn, objects]) => {
    const file = `${givenIn}/all.json`;
    const text = objects.map((each) => JSON.stringify(each)).join("\n");
    return { result: checkText(file, text, checks), sourceOf: sourcesIn(file, () => text), givenIn };
  });
  const result = combine(withTogether(".", parts, checks), 1);
  if (result.findings.length > 0) return "finding";
  return (result.undecided ?? []).length > 0 ? "undecided" : "pass";
}
