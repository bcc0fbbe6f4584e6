/**
 * The kinds that a check of a cluster has to list.
 */
import type { Rule } from "../../author";
import { isOnResources, kindsTogether, reachesAdmission } from "../../author/catalogue";
import { apiVersion, pod, type Kind } from "../../author/kinds";
import { programKind, workspaceKinds } from "../../families/programs";

/** The kinds that rules look at or read, each once, in order of group and name. */
export function kindsOf(rules: readonly Pick<Rule, "target" | "unless">[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const kind of [...kindsJudgedAlone(rules), ...kindsTogether(rules), ...kindsThatDeclare(rules)])
    kinds.set(groupResource(kind), kind);
  return [...kinds.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** The kinds of which each object is judged by itself, too. */
export function kindsJudgedAlone(rules: readonly Pick<Rule, "target">[]): readonly Kind[] {
  return rules.filter(reachesAdmission).flatMap(({ target }) => target.kinds);
}

/** The kinds of the Pulumi Operator whose objects declare what rules look at. Few clusters have the operator. */
export function kindsThatDeclare(rules: readonly Pick<Rule, "target">[]): readonly Kind[] {
  return [
    ...(rules.some(isOnResources) ? [programKind] : []),
    ...(rules.some(({ target }) => target.kinds.includes(pod)) ? workspaceKinds : []),
  ];
}

/** A kind as `kubectl` names its resource, such as `deployments.apps`. */
export function groupResource({ resource, group }: Kind): string {
  return group === "" ? resource : `${resource}.${group}`;
}

/** The path of the API that lists the objects of a kind, of one namespace if one is given. */
export function listPath(kind: Kind, namespace?: string): string {
  const root = kind.group === "" ? "/api" : "/apis";
  const scope = namespace === undefined ? "" : `namespaces/${encodeURIComponent(namespace)}/`;
  return `${root}/${apiVersion(kind)}/${scope}${kind.resource}`;
}

function sortKey({ group, kind }: Kind): string {
  return `${group}/${kind}`;
}
