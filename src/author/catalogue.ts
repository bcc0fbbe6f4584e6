/**
 * The rules of a pack by where they are: their names come from their paths and are written nowhere else.
 */
import type { Kind } from "./kinds";
import { gates, type Gate } from "./levels";
import type { PackDefinition } from "./pack";
import { isKindOfResource } from "./providers";
import type { AnyRule } from "./rule";

/** A rule with the names that its path `policies/<category>/<rule-name>.ts` gives it. */
export interface Rule extends AnyRule {
  /** The pack that it belongs to. */
  readonly pack: Pick<PackDefinition, "name" | "prefix" | "docs">;
  /** The folder that it is in, after the prefix of its pack: `<category>`, or `<prefix>/<category>`. */
  readonly category: string;
  /**
   * What settings, approvals and reports call it: `<rule-name>`, or `<prefix>/<category>/<rule-name>` where its pack has
   * a prefix.
   */
  readonly name: string;
  /** Its place: `<category>/<rule-name>`, after the prefix of its pack. No two rules have one. */
  readonly path: string;
  /** What its objects in a cluster are called: `<rule-name>`, or `<prefix>-<rule-name>`; at most 63 characters. */
  readonly objectName: string;
}

/** Whether a rule is enforced at admission: no policy is made of those on AWS resources, on files and over several objects. */
export function reachesAdmission({ target }: Pick<AnyRule, "target">): boolean {
  return target.cel !== undefined;
}

/** Whether a rule is over several objects, and so judged when all of them have been seen. */
export function isOverSeveral({ target }: Pick<AnyRule, "target">): boolean {
  return target.reads !== undefined;
}

/** Whether other objects have a say in what a rule says of one: it is over several, or others may take back what it says. */
export function needsOthers(rule: Pick<AnyRule, "target" | "unless">): boolean {
  return isOverSeveral(rule) || rule.unless !== undefined;
}

/** Whether a rule is on what files have, and says nothing of the same in a cluster. */
export function isOnFiles({ target }: Pick<AnyRule, "target">): boolean {
  return target.isOfFiles === true;
}

/** Whether a rule is over several objects of Kubernetes. */
export function isOverObjects(rule: Pick<AnyRule, "target">): boolean {
  return isOverSeveral(rule) && !isOnResources(rule);
}

/**
 * The kinds of Kubernetes that are kept until all objects have been seen: what rules over several judge or read, and what
 * excuses need.
 */
export function kindsTogether(rules: readonly Pick<AnyRule, "target" | "unless">[]): readonly Kind[] {
  const kinds = rules.flatMap((rule) => {
    const { target, unless } = rule;
    if (unless !== undefined) return [...target.kinds, ...unless.reads];
    return isOverObjects(rule) ? [...target.kinds, ...(target.reads ?? [])] : [];
  });
  return [...new Set(kinds)];
}

/** Whether a rule is on resources of Pulumi programs, such as those of AWS. */
export function isOnResources({ target }: Pick<AnyRule, "target">): boolean {
  return target.kinds.some(isKindOfResource);
}

/** The gates that can enforce a rule. */
export function gatesOf(rule: Pick<AnyRule, "target">): readonly Gate[] {
  if (isOnFiles(rule)) return ["check"];
  return reachesAdmission(rule) ? gates : ["preview", "check"];
}

/** How long the name of an object may be that is also the value of a label (RFC 1123, as the API server requires). */
export const longestObjectName = 63;

/** The names that a rule has by its path `<category>/<rule-name>` in a pack. */
export function namesOf(
  path: string,
  prefix: string,
): Pick<Rule, "category" | "name" | "path" | "objectName"> {
  const [category = "", own = ""] = path.split("/");
  if (prefix === "") return { category, name: own, path, objectName: own };
  const whole = `${prefix}/${path}`;
  return { category: `${prefix}/${category}`, name: whole, path: whole, objectName: `${prefix}-${own}` };
}

/**
 * The rules by path (`<category>/<rule-name>`), in order of path.
 *
 * @throws Error if the objects of two rules would have one name.
 */
export function catalogue(
  definitions: Readonly<Record<string, AnyRule>>,
  pack: Rule["pack"] = { name: "rules", prefix: "" },
): readonly Rule[] {
  const seen = new Map<string, string>();
  return Object.entries(definitions).map(([path, definition]) => {
    const names = namesOf(path, pack.prefix);
    const other = seen.get(names.objectName);
    if (other !== undefined) throw new Error(`rules ${other} and ${path} have the same name`);
    seen.set(names.objectName, path);
    return { ...definition, ...names, pack };
  });
}
