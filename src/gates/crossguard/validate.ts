/**
 * One rule on one Pulumi resource.
 */
import type { ReportViolation, ResourceValidationArgs } from "@pulumi/policy";
import type { EnforcedRule } from "../../engine/settings";
import type { PackApprovals } from "./approval";
import { complaint, isOpen } from "./complaints";
import { contents } from "./contents";
import { examine } from "./examine";
import { leftOutReason, patchReason, releaseReason } from "./reasons";
import { isUnknownError } from "./unknowns";

/** The part of what CrossGuard passes to a policy that the gate needs. */
export type ValidationArgs = Pick<
  ResourceValidationArgs,
  "type" | "props" | "provider" | "getConfig" | "notApplicable"
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
  approvals: PackApprovals,
): void {
  if (!args.type.startsWith("kubernetes:")) return;
  if (args.type === "kubernetes:helm.sh/v3:Release") args.notApplicable(releaseReason);

  const context = { ...approvals, namespace: () => providerNamespace(args) };
  const reports: string[] = [];
  const open: unknown[] = [];
  const leftOut: string[] = [];
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
    const { candidates, errors } = contents(rule, args);
    errors.forEach(note);
    for (const candidate of candidates) {
      attempt(() => {
        const examination = examine(rule, candidate, args.getConfig(), context);
        reports.push(...examination.reports);
        open.push(...examination.open);
        if (examination.leftOut !== undefined) leftOut.push(examination.leftOut);
      });
    }
  });

  for (const message of reports) report(message);
  const unknown = open.find(isUnknownError);
  if (unknown !== undefined) throw unknown;
  if (reports.length > 0) return;
  if (open.length > 0) args.notApplicable(patchReason);
  if (leftOut[0] !== undefined) args.notApplicable(leftOutReason(leftOut[0]));
}

/** The provider puts it into objects itself, unless it waits for its cluster to be made. */
function providerNamespace({ provider }: ValidationArgs): string | undefined {
  const namespace: unknown = provider?.props["namespace"];
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}
