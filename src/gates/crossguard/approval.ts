/**
 * Approvals at preview, where the name of an object may not be known yet.
 */
import type { KubernetesObject, Rule } from "../../author";
import { isOfKind, type Kind } from "../../author/kinds";
import { covers, isActive, type Approval } from "../../engine/approvals";
import { defaultNamespace, identify, type Identity } from "../../engine/identity";
import { isUnknownError } from "./unknowns";

/** What approvals are judged by; the same for every rule and resource. */
export interface ApprovalContext {
  /** Every approval, expired ones included. */
  readonly approvals: readonly Approval[];
  /** The day of the preview (`YYYY-MM-DD`, UTC). */
  readonly today: string;
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
    const identity = identify(object, kind);
    return candidates.some((approval) => covers(approval, identity));
  } catch (error) {
    if (!isUnknownError(error)) throw error;
    if (candidates.some((approval) => covers(approval, asApproved(object, kind, approval)))) throw error;
    return false;
  }
}

/** The names of an object, those that are unknown as an approval has them. */
function asApproved(object: KubernetesObject, kind: Kind, { resource }: Approval): Identity {
  const metadata = {
    name: orIfUnknown(resource.name, () => object.metadata.name),
    namespace: orIfUnknown(resource.namespace ?? defaultNamespace, () => object.metadata.namespace),
  };
  const named = { apiVersion: object.apiVersion, kind: object.kind, metadata } as KubernetesObject;
  return identify(named, kind);
}

function orIfUnknown<Value>(substitute: Value, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (isUnknownError(error)) return substitute;
    throw error;
  }
}
