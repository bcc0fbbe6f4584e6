/**
 * One rule on one object of a Pulumi resource.
 */
import { isOfKind } from "../../author/kinds";
import { formatPath } from "../../author/shape";
import { judge } from "../../engine/evaluate";
import { isLeftOut, type EnforcedRule } from "../../engine/settings";
import { isApproved, knownNamespace, type ApprovalContext } from "./approval";
import { complaints, isOpen } from "./complaints";
import { configured } from "./config";
import type { Candidate } from "./contents";
import { onPatches } from "./patches";

/** What a rule says of an object. */
export interface Examination {
  /** What is wrong, in the words of the rule, and what could not be checked. */
  readonly reports: readonly string[];
  /** What the verdict on some items has to wait for. */
  readonly open: readonly unknown[];
  /** The namespace of the object, if the rule leaves that out. */
  readonly leftOut?: string;
}

const nothing: Examination = { reports: [], open: [] };

/**
 * Judges an object by a rule.
 *
 * @param config The configuration of the rule's policy.
 * @throws Pulumi's error for unknown values if what the object is, or whether it is approved, depends on one.
 * @throws ConfigError if the rule cannot work with the configuration.
 */
export function examine(
  rule: EnforcedRule,
  { object, path, isPatch }: Candidate,
  config: Readonly<Record<string, unknown>>,
  approvals: ApprovalContext,
): Examination {
  const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
  if (kind === undefined) return nothing;
  const namespace = knownNamespace(object, kind, approvals);
  if (namespace !== undefined && isLeftOut(rule, { namespace })) return { ...nothing, leftOut: namespace };
  const parameters = configured(rule, config);
  const judged = isPatch ? onPatches(rule) : rule;
  const { violations, errors } = judge(judged, object, parameters);
  if (violations.length === 0 && errors.length === 0) return nothing;
  if (isApproved(rule, object, approvals)) return nothing;

  const reports = [
    ...violations.map(({ message }) => message),
    ...complaints({ rule: judged, object, parameters, errors }),
  ];
  const place = path.length === 0 ? "" : ` (in ${formatPath(path)})`;
  return { reports: reports.map((report) => report + place), open: errors.filter(isOpen) };
}
