/**
 * Approvals at preview, where the name of an object may not be known yet.
 */
import type { KubernetesObject, ObjectMeta, Rule } from "../../author";
import { isOfKind, type Kind } from "../../author/kinds";
import { covers, isActive, type Approval } from "../../engine/approvals";
import { defaultNamespace, identify, type Identity } from "../../engine/identity";
import { isUnknownError, unknownStringAt } from "./unknowns";

/** The approvals that the pack goes by. */
export interface PackApprovals {
  /** Every approval, expired ones included. */
  readonly approvals: readonly Approval[];
  /** The day of the preview (`YYYY-MM-DD`, UTC). */
  readonly today: string;
}

/** What the approvals of a resource are judged by. */
export interface ApprovalContext extends PackApprovals {
  /** The namespace in which its provider puts objects that name none. Throws where that is unknown. */
  readonly namespace: () => string | undefined;
}

/**
 * Whether an object may break a rule.
 *
 * A name that is not known yet must neither grant an approval nor hide a violation. So where no approval in
 * force could be for the object, whatever its name turns out to be, it is not approved. Only where that depends
 * on the name, nobody can tell yet: the engine is told that, and asks again when the name is known.
 *
 * @throws Pulumi's error for unknown values if the answer depends on one.
 */
export function isApproved(rule: Rule, object: KubernetesObject, context: ApprovalContext): boolean {
  const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
  const candidates = context.approvals.filter(
    (approval) =>
      approval.rule === rule.name &&
      approval.resource.kind === object.kind &&
      isActive(approval, context.today),
  );
  if (kind === undefined || candidates.length === 0) return false;
  try {
    const identity = identify(named(object), kind, context.namespace());
    return candidates.some((approval) => covers(approval, identity));
  } catch (error) {
    if (!isUnknownError(error)) throw error;
    const mayBeApproved = candidates.some((approval) =>
      covers(approval, asApproved(object, kind, approval, context)),
    );
    if (mayBeApproved) throw error;
    return false;
  }
}

/**
 * The object, whose name is known. One without a name is still to be named by the provider, as happens when the
 * provider cannot be configured before its cluster is made.
 */
function named(object: KubernetesObject): KubernetesObject {
  const { name, generateName } = (object.metadata as ObjectMeta | undefined) ?? {};
  if (name === undefined && generateName === undefined) throw unknownStringAt("metadata", "name");
  return object;
}

/** The names of an object, those that are unknown as an approval has them. */
function asApproved(
  object: KubernetesObject,
  kind: Kind,
  { resource }: Approval,
  { namespace }: ApprovalContext,
): Identity {
  const approvedNamespace = resource.namespace ?? defaultNamespace;
  const metadata = {
    name: orIfUnknown(resource.name, () => named(object).metadata.name),
    namespace: orIfUnknown(approvedNamespace, () => namespaceOf(object)),
  };
  return identify(
    { apiVersion: object.apiVersion, kind: object.kind, metadata },
    kind,
    orIfUnknown(approvedNamespace, namespace),
  );
}

/**
 * The namespace of an object; undefined if it has none, or none that is known yet. The namespaces that are left out
 * were there before the object, so one that is still to be made counts as none of them.
 */
export function knownNamespace(
  object: KubernetesObject,
  kind: Kind,
  { namespace }: ApprovalContext,
): string | undefined {
  return orIfUnknown(undefined, () => {
    const { apiVersion, kind: name } = object;
    const metadata = { namespace: namespaceOf(object) };
    const usual = (metadata.namespace ?? "") === "" ? namespace() : undefined;
    return identify({ apiVersion, kind: name, metadata }, kind, usual).namespace;
  });
}

function namespaceOf({ metadata }: KubernetesObject): string | undefined {
  return (metadata as ObjectMeta | undefined)?.namespace;
}

function orIfUnknown<Value>(substitute: Value, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (isUnknownError(error)) return substitute;
    throw error;
  }
}
