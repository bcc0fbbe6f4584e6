/**
 * Rules over several objects on a Pulumi stack, and what other resources take back of those on one.
 */
import type { ReportViolation, StackValidationArgs } from "@pulumi/policy";
import { isOverSeveral } from "../author/catalogue";
import { mayHold } from "../judge/pulumi/contents";
import { NotInPatch } from "../judge/pulumi/patches";
import { excludedReason, patchReason } from "../judge/pulumi/reasons";
import { UnreadableError } from "../judge/pulumi/unknowns";
import type { EnforcedRule } from "../settings/settings";
import { approvedNote, approvedReason } from "./approval-notes";
import { amongOthers, judgementOf, type ResourceJudgement } from "./judgement";
import { skip } from "./skip";
import { stackOf, type Member, type ShownStack, type StackBasis } from "./stack";
import { reportingAt, type Tell } from "./words";
import { writeNote } from "./write-note";

type Args = Pick<StackValidationArgs, "resources" | "getConfig" | "notApplicable">;

/**
 * Judges the resources of a stack by rules, each among the others; but for those rules by which it was judged already.
 *
 * Each violation is reported at the URN of its resource. What is unknown or undecided is told in sum and not reported: the
 * SDK would end the policy at the first. As of rules on one resource, no error leaves this function.
 */
export function validateStack(
  rules: readonly EnforcedRule[],
  args: Args,
  report: ReportViolation,
  tell: Tell,
  basis: StackBasis,
): void | Promise<void> {
  const stack = stackOf(args, basis);
  const left = rules.filter(({ policyName }) => stack.isNewTo(policyName));
  const all = stack.judged.flatMap((member) => {
    const judgements = judgementsOf(member, left, args, stack, basis);
    tell(judgements, reportingAt(member.resource.urn, report));
    return judgements.map((judgement) => [member, judgement] as const);
  });
  for (const [member, judgement] of all) leaveOpen(member, judgement, stack);
  const judgements = all.map(([, judgement]) => judgement);
  if (judgements.some(({ wrong, unchecked }) => wrong.length + unchecked.length > 0)) return;
  if (judgements.some(({ open, undecided }) => open.length + undecided.length > 0))
    args.notApplicable("what the stack shows does not decide the rule");
  const [approval] = judgements.flatMap(({ approved }) => [...approved]);
  if (approval !== undefined) args.notApplicable(approvedReason(approval));
  const [namespace] = judgements.flatMap(({ excluded }) => excluded);
  if (judgements.some(({ judged, excluded }) => judged > excluded.length)) return;
  if (namespace !== undefined) args.notApplicable(excludedReason(namespace));
  return skip(args);
}

function judgementsOf(
  { contents, resource, inputs: props, memory }: Member,
  rules: readonly EnforcedRule[],
  { getConfig, notApplicable }: Args,
  { set }: ShownStack,
  basis: StackBasis,
): ResourceJudgement[] {
  // Why it cannot be told what is in it, the policies on one resource have said.
  if (contents === undefined) return [];
  const found = { ...contents, errors: [] };
  const overSeveral = rules
    .filter((rule) => isOverSeveral(rule) && mayHold(contents, rule.target.kinds))
    .map((rule) => judgementOf(rule, { ...resource, props, getConfig, notApplicable }, found, basis, set));
  return [...overSeveral, ...memory.heldBack(rules).map((alone) => amongOthers(alone, { getConfig }, set))];
}

/** Tells what lets a resource break a rule, and what is left open of it. */
function leaveOpen(
  member: Member,
  { rule, approved, open, undecided, excluded }: ResourceJudgement,
  stack: ShownStack,
): void {
  const { resource, memory } = member;
  for (const approval of approved) writeNote(approvedNote(rule, resource, approval));
  if (approved.size > 0) return;
  if (open.some((each) => each instanceof NotInPatch)) memory.leavesUnchecked(resource, patchReason);
  for (const namespace of excluded) memory.leavesUnchecked(resource, excludedReason(namespace));
  const waiting = open.filter((each) => each instanceof UnreadableError);
  stack.leavesOpen(member, undecided, waiting);
}
