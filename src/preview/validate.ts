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
import { printable } from "../report/printable";
import { approvedNote, approvedReason } from "./approved";
import { complaint, couldNotBeChecked } from "./complaints";
import { configured } from "./config";
import { leftOutReason, patchReason, releaseReason } from "../judge/pulumi/reasons";
import { withSecretsHidden } from "./decode-once";
import { withoutSecrets } from "./hidden-secrets";
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
    const looksAt = (name: string): boolean => rule.target.kinds.some(({ kind }) => kind === name);
    const inputs = unguarded(args.props) as Readonly<Record<string, unknown>>;
    const { candidates, errors } = contents({ type: args.type, inputs }, looksAt);
    const shown = shownCandidates(args.type, inputs, looksAt);
    errors.forEach(note);
    for (const [at, candidate] of candidates.entries()) {
      attempt(() => {
        const examination = examine(rule, candidate, () => configured(rule, args.getConfig()), context);
        if (examination === undefined) return;
        const violations =
          shown === undefined
            ? examination.violations
            : withoutSecrets(rule, examination, candidate, shown[at], configured(rule, args.getConfig()));
        reports.push(...reportsOf({ ...examination, violations }, candidate));
        open.push(...(examination.approval === undefined ? examination.open : []));
        if (examination.approval !== undefined) approved.add(examination.approval);
        if (examination.isLeftOut) leftOut.push(examination.resource.namespace ?? "");
      });
    }
  });

  for (const message of reports) report(printable(message));
  for (const approval of approved) tell(approvedNote(rule, args, approval));
  const unknown = open.find((each) => each instanceof UnreadableError);
  if (unknown !== undefined) throw inTermsOfSdk(unknown);
  if (reports.length > 0) return;
  if (open.length > 0) args.notApplicable(patchReason);
  const [approval] = approved;
  if (approval !== undefined) args.notApplicable(approvedReason(approval));
  if (leftOut[0] !== undefined) args.notApplicable(leftOutReason(leftOut[0]));
}

/** The objects of a resource with what was secret hidden; undefined where nothing was. */
function shownCandidates(
  type: string,
  inputs: Readonly<Record<string, unknown>>,
  looksAt: (kind: string) => boolean,
): readonly Candidate[] | undefined {
  const shown = withSecretsHidden(inputs);
  if (shown === undefined) return undefined;
  const { apiVersion, kind } = inputs;
  const named = {
    ...shown,
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(kind === undefined ? {} : { kind }),
  };
  return contents({ type, inputs: named }, looksAt).candidates;
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
