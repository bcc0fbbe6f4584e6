/**
 * The messages of violations without what was secret in the resource: a rule says what is wrong of an object in which
 * `[secret]` stands in place of it.
 */
import type { KubernetesObject, Rule } from "../../author";
import { isOfKind } from "../../author/kinds";
import type { Among } from "../../author/related";
import { defaultNamespace } from "../../families/kubernetes/identity";
import { typeMetaIn } from "../../families/kubernetes/type-meta";
import type { Parameters, Values } from "../../author/parameters";
import type { Path } from "../../author/shape";
import type { NamedLink } from "../../author/relations";
import { conflictOf } from "../conflicts";
import { aroundLink } from "../references";
import type { Violation } from "../evaluate";
import type { Candidate } from "./contents";
import { withOneStandIn } from "./secrets";
import type { Examination } from "./examine";

/** What is said where the rule cannot say it without the secret. */
export function wordsWithoutSecrets({ title }: Pick<Rule, "title">): string {
  return `${title}: not so here, where the value is [secret]`;
}

/**
 * Violations in the words that a rule has for an object that shows no secrets.
 *
 * @param namespace That of the object, as it may be shown.
 * @param shown The object with its secrets hidden.
 * @param among The object among others with their secrets hidden, for a rule over several.
 */
export function withoutSecrets(
  rule: Rule,
  {
    violations,
    namespace = defaultNamespace,
  }: Pick<Examination, "violations"> & { namespace: string | undefined },
  { object }: Candidate,
  shown: Candidate | undefined,
  parameters: Values<Parameters>,
  among?: Among,
): Violation[] {
  // What the object is, is no secret.
  const bare = (): KubernetesObject => ({
    ...(shown?.object as KubernetesObject),
    ...typeMetaIn(object),
  });
  const said = new Map<string, number>();
  return violations.map((violation) => {
    const place = JSON.stringify(violation.path);
    const count = said.get(place) ?? 0;
    said.set(place, count + 1);
    const all = violations.filter(({ path }) => isSamePlace(path, violation.path)).length;
    const messages = messagesAt(rule, violation, bare, { parameters, namespace }, among);
    const message = messages?.length === all ? messages[count] : undefined;
    return { ...violation, message: withOneStandIn(message ?? wordsWithoutSecrets(rule)) };
  });
}

/** The messages of a rule on the item at a place; undefined where it cannot say them. */
function messagesAt(
  rule: Rule,
  { path }: Violation,
  objectShown: () => KubernetesObject,
  around: { readonly parameters: Values<Parameters>; readonly namespace: string },
  among: Among | undefined,
): readonly string[] | undefined {
  try {
    const shown = objectShown();
    const kind = rule.target.kinds.find((each) => isOfKind(shown, each));
    if (kind === undefined) return undefined;
    const { scope, items } = rule.target.locate(shown, kind, among);
    const item = items.find((each) => isSamePlace(each.path, path))?.read();
    if (item === undefined) return undefined;
    const own = { ...scope, ...around };
    const { conflict, referring } = rule.target;
    const usual = referring === undefined ? own : aroundLink(item as NamedLink, own);
    const context = conflict === undefined ? usual : conflictOf(rule, item, own)?.context;
    if (context === undefined) return undefined;
    const said = rule.message(item, context);
    return typeof said === "string" ? [said] : said;
  } catch {
    return undefined;
  }
}

function isSamePlace(one: Path, other: Path): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
