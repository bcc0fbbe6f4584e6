/**
 * A rule under another name, wherever it is named.
 */
import { namesOf } from "../author/catalogue";
import type { PackedPath } from "./rule-paths";

/** What a name becomes. */
export type Renaming = readonly [from: string, to: string];

/** The place of a rule. */
export interface RulePlace extends PackedPath {
  /** The folder of its pack from the workspace, such as `policies`. */
  readonly folder: string;
}

/** All that a rule is called, with what that becomes: its file, its id, and its name in clusters and in Pulumi. */
export function renamings({ prefix, folder, path }: RulePlace, to: string): Renaming[] {
  const before = namesOf(path, prefix);
  const after = namesOf(to, prefix);
  const all: Renaming[] = [
    [`${folder}/${path}`, `${folder}/${to}`],
    [before.path, after.path],
    [before.name, after.name],
    [before.objectName, after.objectName],
  ];
  return all.filter(([from], at) => all.findIndex(([other]) => other === from) === at);
}

/** A text with other names, and how many it had. A name within a longer one is not meant. */
export function withNames(text: string, names: readonly Renaming[]): { text: string; count: number } {
  const byLength = names.toSorted(([a], [b]) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\w-])(?:${byLength.map(([from]) => from).join("|")})(?![\\w-])`, "gu");
  const to = new Map(names);
  let count = 0;
  const replaced = text.replaceAll(pattern, (found) => {
    count++;
    return to.get(found) ?? found;
  });
  return { text: replaced, count };
}
