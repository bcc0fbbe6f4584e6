/**
 * Approvals of Pulumi resources, where the name of an object may not be known yet.
 */
import type { KubernetesObject, Rule } from "../../author";
import { isOfKind, type Kind } from "../../author/kinds";
import {
  covers,
  coversPulumi,
  isActive,
  type Approval,
  type ApprovedResource,
} from "../../settings/approvals";
import { defaultNamespace, identify, type Identity } from "../../families/kubernetes/identity";
import { named, namespaceOf, type InProvider, type ProgramNames } from "./identity";
import { orIfUnreadable, UnreadableError } from "./unknowns";

/** The approvals that a gate goes by. */
export interface DatedApprovals {
  /** Every approval, expired ones included. */
  readonly approvals: readonly Approval[];
  /** The day of the check (`YYYY-MM-DD`, UTC). */
  readonly today: string;
}

/** What the approvals of a resource are judged by. */
export interface ApprovalContext extends DatedApprovals, InProvider {
  /** What the resource is called in its project. */
  readonly pulumi: ProgramNames;
  /** The object that declares the resource: what it is approved for, its resources are. */
  readonly holder?: Identity | undefined;
}

/**
 * The approval that lets an object break a rule, if there is one.
 *
 * A name that is not known yet must neither grant an approval nor hide a violation. So where no approval in
 * force could be for the object, whatever its name turns out to be, it is not approved. Only where that depends
 * on the name, nobody can tell yet. The names of resources in their program are always known.
 *
 * @throws UnreadableError if the answer depends on an unreadable value.
 */
export function approvalOf(
  rule: Rule,
  object: KubernetesObject,
  context: ApprovalContext,
): Approval | undefined {
  return approvalAmong(
    context.approvals.filter((each) => isActive(each, context.today)),
    rule,
    object,
    context,
  );
}

/** The last approval that let an object break a rule until it expired, as far as the names of the object can be read. */
export function expiredApprovalOf(
  rule: Rule,
  object: KubernetesObject,
  context: ApprovalContext,
): Approval | undefined {
  const expired = context.approvals
    .filter((each) => !isActive(each, context.today))
    .toSorted((one, other) => (one.expires < other.expires ? 1 : -1));
  return orIfUnreadable(undefined, () => approvalAmong(expired, rule, object, context));
}

/** The first of some approvals that is for a rule and an object. */
function approvalAmong(
  approvals: readonly Approval[],
  rule: Rule,
  object: KubernetesObject,
  context: ApprovalContext,
): Approval | undefined {
  const ofRule = approvals.filter((approval) => approval.rule === rule.name);
  const ofResource = ofRule.find(({ pulumi }) => pulumi.some((each) => coversPulumi(each, context.pulumi)));
  if (ofResource !== undefined) return ofResource;
  const { holder } = context;
  const ofHolder = ofRule.find(
    ({ resources }) => holder !== undefined && resources.some((each) => covers(each, holder)),
  );
  if (ofHolder !== undefined) return ofHolder;

  const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
  const candidates = ofRule.filter(({ resources }) => resources.some((each) => each.kind === object.kind));
  if (kind === undefined || candidates.length === 0) return undefined;
  try {
    const identity = identify(named(object), kind, context.namespace());
    return candidates.find(({ resources }) => resources.some((each) => covers(each, identity)));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const mayBeApproved = candidates.some(({ resources }) =>
      resources.some((each) => covers(each, asApproved(object, kind, each, context))),
    );
    if (mayBeApproved) throw error;
    return undefined;
  }
}

/** The names of an object, those that are unreadable as an approval has them. */
function asApproved(
  object: KubernetesObject,
  kind: Kind,
  resource: ApprovedResource,
  { namespace }: ApprovalContext,
): Identity {
  const approvedNamespace = resource.namespace ?? defaultNamespace;
  const metadata = {
    name: orIfUnreadable(resource.name, () => named(object).metadata.name),
    namespace: orIfUnreadable(approvedNamespace, () => namespaceOf(object)),
  };
  return identify(object, kind, orIfUnreadable(approvedNamespace, namespace), metadata);
}
