/**
 * One rule on one Pulumi resource.
 */
import type { ReportViolation, ResourceValidationArgs } from "@pulumi/policy";
import type { Parameters, Values } from "../author/parameters";
import { formatPath } from "../author/shape";
import type { Schemas } from "../families/kubernetes/schema";
import type { Approval } from "../settings/approvals";
import { namesInUrn, type DatedApprovals } from "../judge/pulumi/approval";
import { contents, isHelmRelease, isOfFamily, mayHold, type Candidate } from "../judge/pulumi/contents";
import { examine, isOpen, type Examination, type Open } from "../judge/pulumi/examine";
import { NotInPatch } from "../judge/pulumi/patches";
import { guarded, UnreadableError } from "../judge/pulumi/unknowns";
import type { EnforcedRule } from "../settings/settings";
import { printable } from "../report/printable";
import { approvedNote, approvedReason, expiredRemark } from "./approved";
import { complaint, couldNotBeChecked } from "./complaints";
import { configured } from "./config";
import { withoutSecrets } from "../judge/pulumi/hidden-secrets";
import { shownIdentity } from "../judge/pulumi/shown";
import { leftOutReason, patchReason, releaseReason } from "../judge/pulumi/reasons";
import { saidOf, tell } from "./said";
import { candidatesToShow, secretNamespace } from "./shown";
import { skip } from "./skip";
import { inTermsOfSdk, unguarded } from "./unknowns";

/** The part of what CrossGuard passes to a policy that the gate needs. */
export type ValidationArgs = Pick<
  ResourceValidationArgs,
  "type" | "name" | "urn" | "props" | "provider" | "getConfig" | "notApplicable"
>;

/** What resources are judged by, besides the rules. */
export interface Basis extends DatedApprovals {
  /** What objects are read by. */
  readonly schemas: Schemas;
}

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
  { schemas, ...approvals }: Basis,
): void {
  if (!isOfFamily(args)) skip(args);
  const inputs = unguarded(args.props) as Readonly<Record<string, unknown>>;
  const said = saidOf(inputs);
  if (isHelmRelease(args)) {
    said.leavesUnchecked(args, releaseReason);
    args.notApplicable(releaseReason);
  }
  const found = said.contents(() => contents({ type: args.type, name: args.name, inputs }, schemas));
  // Most resources are of no concern to most rules, so they must cost next to nothing.
  if ("candidates" in found && !mayHold(found, rule.target.kinds)) skip(args);

  const context = {
    ...approvals,
    get pulumi() {
      return namesInUrn(args.urn);
    },
    namespace: () => providerNamespace(args),
  };
  const values = (): Values<Parameters> => configured(rule, args.getConfig());
  const reports: string[] = [];
  const open: Open[] = [];
  const leftOut: string[] = [];
  const approved = new Set<Approval>();
  let judged = 0;
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
    if ("error" in found) throw found.error;
    const { candidates, errors } = found;
    const usual = secretNamespace(args);
    const shown =
      candidatesToShow({ type: args.type, name: args.name, inputs }) ??
      (usual === undefined ? undefined : candidates);
    errors.forEach(note);
    for (const [at, candidate] of candidates.entries()) {
      attempt(() => {
        const examination = examine(rule, candidate, values, context);
        if (examination === undefined) return;
        judged++;
        const { namespace } = shownIdentity(examination.resource, shown?.[at], usual);
        const violations =
          shown === undefined
            ? examination.violations
            : withoutSecrets(
                rule,
                { violations: examination.violations, namespace },
                candidate,
                shown[at],
                values(),
              );
        reports.push(...reportsOf({ ...examination, violations }, candidate));
        open.push(...(examination.approval === undefined ? examination.open : []));
        if (examination.approval !== undefined) approved.add(examination.approval);
        if (examination.isLeftOut) leftOut.push(namespace ?? "");
      });
    }
  });

  for (const message of reports) report(printable(message));
  for (const approval of approved) tell(approvedNote(rule, args, approval));
  const unchecked = [
    ...(open.some((each) => each instanceof NotInPatch) ? [patchReason] : []),
    ...leftOut.map(leftOutReason),
  ];
  for (const reason of unchecked) said.leavesUnchecked(args, reason);
  const unknown = open.filter((each) => each instanceof UnreadableError);
  const news = unknown.filter(({ path }) => said.isNew(`unknown ${path.join(".")}`));
  if (news.length > 0) throw inTermsOfSdk(news);
  if (reports.length > 0) return;
  if (unknown.length > 0) args.notApplicable(inTermsOfSdk(unknown).message);
  const [approval] = approved;
  if (approval !== undefined) args.notApplicable(approvedReason(approval));
  if (unchecked[0] !== undefined) args.notApplicable(unchecked[0]);
  if (judged === 0) skip(args);
}

/** What is wrong, in the words of the rule, and what could not be checked. */
function reportsOf({ violations, failures, approval, expired }: Examination, { path }: Candidate): string[] {
  if (approval !== undefined) return [];
  const place = path.length === 0 ? "" : ` (in ${formatPath(path)})`;
  return [
    ...violations.map(({ message }) => message + (expired === undefined ? "" : expiredRemark(expired))),
    ...failures.map((failure) => couldNotBeChecked(failure.complaint)),
  ].map((report) => report + place);
}

/** The provider puts it into objects itself, unless it waits for its cluster to be made. */
function providerNamespace({ provider }: ValidationArgs): string | undefined {
  const namespace: unknown = guarded(unguarded(provider?.props ?? {}))["namespace"];
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}
