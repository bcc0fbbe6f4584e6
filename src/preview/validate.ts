/**
 * One rule on one Pulumi resource.
 */
import type { ReportViolation, ResourceValidationArgs } from "@pulumi/policy";
import { formatPath } from "../author/shape";
import type { Approval } from "../settings/approvals";
import { namesInUrn, type DatedApprovals } from "../judge/pulumi/approval";
import { contents, isHelmRelease, isOfKubernetes, type Candidate } from "../judge/pulumi/contents";
import { examine, isOpen, type Examination, type Open } from "../judge/pulumi/examine";
import { guarded, UnreadableError } from "../judge/pulumi/unknowns";
import type { EnforcedRule } from "../settings/settings";
import { approvedNote, approvedReason } from "./approved";
import { complaint, couldNotBeChecked } from "./complaints";
import { configured } from "./config";
import { leftOutReason, patchReason, releaseReason } from "../judge/pulumi/reasons";
import { inTermsOfSdk, unguarded } from "./unknowns";

/** The part of what CrossGuard passes to a policy that the gate needs. */
export type ValidationArgs = Pick<
  ResourceValidationArgs,
  "type" | "name" | "urn" | "props" | "provider" | "getConfig" | "notApplicable"
>;

/**
 * Judges a resource by a rule.
 *
 * Whatever is wrong is reported first. Then, if something is unknown, Pulumi's error for that is thrown, which
 * the engine shows as advice. Any other error would end the whole preview, so none leaves this function: what
 * cannot be judged is reported as such, since it is no pass.
 */
export function validate(
  rule: EnforcedRule,
  args: ValidationArgs,
  report: ReportViolation,
  approvals: DatedApprovals,
): void {
  if (!isOfKubernetes(args)) return;
  if (isHelmRelease(args)) args.notApplicable(releaseReason);

  const context = {
    ...approvals,
    pulumi: namesInUrn(args.urn),
    namespace: () => providerNamespace(args),
  };
  const reports: string[] = [];
  const open: Open[] = [];
  const leftOut: string[] = [];
  const approved = new Set<Approval>();
  const note = (error: unknown): void => {
    if (isOpen(error)) open.push(error);
    else reports.push(complaint(error));
  };
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch (error) {
      note(error);
    }
  };
  attempt(() => {
    const { candidates, errors } = contents({ type: args.type, inputs: unguarded(args.props) }, (name) =>
      rule.target.kinds.some(({ kind }) => kind === name),
    );
    errors.forEach(note);
    for (const candidate of candidates) {
      attempt(() => {
        const examination = examine(rule, candidate, () => configured(rule, args.getConfig()), context);
        if (examination === undefined) return;
        reports.push(...reportsOf(examination, candidate));
        open.push(...(examination.approval === undefined ? examination.open : []));
        if (examination.approval !== undefined) approved.add(examination.approval);
        if (examination.isLeftOut) leftOut.push(examination.resource.namespace ?? "");
      });
    }
  });

  for (const message of reports) report(message);
  for (const approval of approved) tell(approvedNote(rule, args, approval));
  const unknown = open.find((each) => each instanceof UnreadableError);
  if (unknown !== undefined) throw inTermsOfSdk(unknown);
  if (reports.length > 0) return;
  if (open.length > 0) args.notApplicable(patchReason);
  const [approval] = approved;
  if (approval !== undefined) args.notApplicable(approvedReason(approval));
  if (leftOut[0] !== undefined) args.notApplicable(leftOutReason(leftOut[0]));
}

/** What is wrong, in the words of the rule, and what could not be checked. */
function reportsOf({ violations, failures, approval }: Examination, { path }: Candidate): string[] {
  if (approval !== undefined) return [];
  const place = path.length === 0 ? "" : ` (in ${formatPath(path)})`;
  return [
    ...violations.map(({ message }) => message),
    ...failures.map((failure) => couldNotBeChecked(failure.complaint)),
  ].map((report) => report + place);
}

/** Tells whoever runs the operation: what a policy pack writes to standard error Pulumi shows as it is. */
function tell(note: string): void {
  process.stderr.write(`${note}\n`);
}

/** The provider puts it into objects itself, unless it waits for its cluster to be made. */
function providerNamespace({ provider }: ValidationArgs): string | undefined {
  const namespace: unknown = guarded(unguarded(provider?.props ?? {}))["namespace"];
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}
