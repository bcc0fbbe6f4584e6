/**
 * Rules on one Pulumi resource.
 */
import type { ReportViolation } from "@pulumi/policy";
import { unjudgedBy, unreadOf } from "../judge/pulumi/unseen";
import { isExcusable } from "../judge/excuses";
import { isHelmRelease } from "../families/kubernetes/pulumi";
import { isOfFamily } from "../families/providers";
import { mayHold, type Contents } from "../judge/pulumi/contents";
import { NotInPatch } from "../judge/pulumi/patches";
import { excludedReason, patchReason } from "../judge/pulumi/reasons";
import { UnreadableError } from "../judge/pulumi/unknowns";
import type { EnforcedRule } from "../settings/settings";
import { approvedNote, approvedReason } from "./approval-notes";
import { foundIn } from "./resource-findings";
import { configured } from "./config";
import { judgementOf, type Basis, type ResourceJudgement, type ValidationArgs } from "./judgement";
import { memoryOf, type ResourceMemory, type UnknownContents } from "./resource-memory";
import { skip } from "./skip";
import { inTermsOfSdk, unguarded } from "./sdk-unknowns";
import type { Tell } from "./words";
import { writeNote } from "./write-note";

/**
 * Judges a resource by rules, but for those by which it was judged already.
 *
 * Whatever is wrong is reported first. Then, if something is unknown, Pulumi's error for that is thrown, which
 * the engine shows as advice. Any other error would end the whole preview, so none leaves this function: what
 * cannot be judged is reported as such, since it is no pass.
 */
export function validate(
  rules: readonly EnforcedRule[],
  args: ValidationArgs,
  report: ReportViolation,
  tell: Tell,
  basis: Basis,
): void | Promise<void> {
  if (!isOfFamily(args)) {
    const native = unreadOf(args.type);
    const unjudged = native && unjudgedBy(rules, native);
    if (unjudged === undefined) return skip(args);
    memoryOf(unguarded(args.props)).leavesUnchecked(args, unjudged);
    args.notApplicable(unjudged);
  }
  const found = foundIn(args, basis);
  if (found instanceof Promise) return found.then((its) => judgeFound(its, rules, args, report, tell, basis));
  return judgeFound(found, rules, args, report, tell, basis);
}

function judgeFound(
  found: Contents | UnknownContents,
  rules: readonly EnforcedRule[],
  args: ValidationArgs,
  report: ReportViolation,
  tell: Tell,
  basis: Basis,
): void | Promise<void> {
  // Most resources are of no concern to most rules, so they must cost next to nothing.
  const concerned =
    "candidates" in found ? rules.filter(({ target }) => mayHold(found, target.kinds)) : rules;
  if (concerned.length === 0) return skip(args);
  const memory = memoryOf(unguarded(args.props));
  const judgements = concerned
    .filter(({ policyName }) => memory.isNew(`rule ${policyName}`))
    .map((rule) => judgementOf(rule, args, found, basis));
  if (judgements.length === 0) return skip(args);

  tell(
    judgements.map((judgement) => (awaitsOthers(judgement, args) ? held(judgement, memory) : judgement)),
    report,
  );
  for (const { rule, approved } of judgements) {
    for (const approval of approved) writeNote(approvedNote(rule, args, approval));
  }
  const open = judgements.flatMap((each) => each.open);
  const unchecked = [
    ...(open.some((each) => each instanceof NotInPatch) ? [patchReason] : []),
    ...judgements.flatMap(({ excluded }) => excluded.map(excludedReason)),
  ];
  for (const reason of unchecked) memory.leavesUnchecked(args, reason);
  const unknown = open.filter((each) => each instanceof UnreadableError);
  const news = unknown.filter(({ path }) => memory.isNew(`unknown ${path.join(".")}`));
  if (news.length > 0) throw inTermsOfSdk(news);
  if (judgements.some(({ wrong, unchecked: failed }) => wrong.length + failed.length > 0)) return;
  if (unknown.length > 0) args.notApplicable(inTermsOfSdk(unknown).message);
  const [approval] = judgements.flatMap(({ approved }) => [...approved]);
  if (approval !== undefined) args.notApplicable(approvedReason(approval));
  if (unchecked[0] !== undefined) args.notApplicable(unchecked[0]);
  if (judgements.every(({ judged }) => judged === 0)) return skip(args);
}

/** Whether what is wrong may be taken back by other resources. What a release makes is not seen among them. */
function awaitsOthers({ rule, wrong }: ResourceJudgement, args: ValidationArgs): boolean {
  return wrong.length > 0 && !isHelmRelease(args) && isExcusable(rule, configured(rule, args.getConfig()));
}

/** A judgement of which what is wrong is kept until the stack is seen. */
function held(judgement: ResourceJudgement, memory: ResourceMemory): ResourceJudgement {
  memory.holdBack(judgement);
  return { ...judgement, wrong: [] };
}
