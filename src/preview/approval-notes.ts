/**
 * What is said of what may break a rule.
 */
import type { Rule } from "../author";
import { describeDecision, type Approval } from "../settings/approvals";

/** Why a policy has nothing to say of a resource. */
export function approvedReason(approval: Approval): string {
  return `approved ${describeDecision(approval)}`;
}

/** What is said beside a violation that somebody once approved. */
export function expiredRemark({ expires }: Approval): string {
  return ` (its approval expired on ${expires})`;
}

/** What whoever runs the operation is told. */
export function approvedNote(
  { name: rule }: Rule,
  { type, name }: { readonly type: string; readonly name: string },
  approval: Approval,
): string {
  return `${rule}: ${type} ${name} is ${approvedReason(approval)}`;
}
