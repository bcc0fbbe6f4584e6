/**
 * Approvals as CEL.
 */
import type { Rule } from "../author";
import { namespace, pod, type Kind } from "../author/kinds";
import { and, binary, literal, method, name, or, select, type Expression } from "../compiler/expression";
import { namePattern, type Approval, type ApprovedResource } from "../settings/approvals";
import { defaultNamespace } from "../families/kubernetes/identity";
import { workspaceKinds } from "../families/programs";

/**
 * Whether the object of a request may break a rule; undefined where none may.
 *
 * @param approvals The approvals in force; those for other rules are left out.
 */
export function approvedBy(approvals: readonly Approval[], rule: Rule): Expression | undefined {
  const { kinds, presence } = rule.target;
  const resources = approvals
    .filter((approval) => approval.rule === rule.name)
    .flatMap((approval) => approval.resources)
    .flatMap((resource) => [resource, ...holdersOf(resource)]);
  const conditions =
    presence === undefined
      ? resources
          .filter((resource) => kinds.some(({ kind }) => kind === resource.kind))
          .map((resource) => covers(resource, kinds))
      : resources.filter(({ kind }) => kind === namespace.kind).map(isInside);
  const [first, ...others] = conditions;
  return first && others.reduce(or, first);
}

/** The objects that have a template of an approved pod, which is called as they are. */
function holdersOf(resource: ApprovedResource): ApprovedResource[] {
  return resource.kind === pod.kind ? workspaceKinds.map(({ kind }) => ({ ...resource, kind })) : [];
}

/** Whether an approval of a resource is for the object of a request. */
function covers(resource: ApprovedResource, kinds: readonly Kind[]): Expression {
  const conditions = [
    binary("==", select(name("object"), "kind", false), literal(resource.kind)),
    fits(ofMetadata("name", ""), resource.name),
  ];
  if (kinds.some(({ kind, namespaced }) => kind === resource.kind && namespaced)) {
    conditions.push(fits(ofMetadata("namespace", defaultNamespace), resource.namespace ?? defaultNamespace));
  }
  return conditions.reduce(and);
}

/** Whether the object of a request is in an approved Namespace, where the rule is on namespaces. */
function isInside({ name: glob }: ApprovedResource): Expression {
  return fits(ofMetadata("namespace", defaultNamespace), glob);
}

function ofMetadata(key: string, otherwise: string): Expression {
  const metadata = select(name("object"), "metadata", false);
  return method(select(metadata, key, true), "orValue", literal(otherwise));
}

/** Whether text fits a name with `*` globs. */
function fits(text: Expression, glob: string): Expression {
  return glob.includes("*")
    ? method(text, "matches", literal(namePattern(glob)))
    : binary("==", text, literal(glob));
}
