/**
 * One rule on one object of a Pulumi resource: what preview and check share.
 */
import type { KubernetesObject, Rule } from "../../author";
import { isOfKind } from "../../author/kinds";
import type { Parameters, Values } from "../../author/parameters";
import { ShapeError } from "../../author/shape";
import type { Approval } from "../../settings/approvals";
import { judge, type Violation } from "../evaluate";
import type { Identity } from "../../families/kubernetes/identity";
import { obstacles, type Obstacle } from "../obstacles";
import { isLeftOut, isWithin, type EnforcedRule } from "../../settings/settings";
import { approvalOf, knownIdentity, namespaceIn, type ApprovalContext } from "./approval";
import type { Candidate } from "./contents";
import { NotInPatch, onPatches } from "./patches";
import { UnreadableError } from "./unknowns";

/** Why a verdict has to wait for what is not here. */
export type Open = UnreadableError | NotInPatch;

/** What a rule says of an object. */
export interface Examination {
  /** The object, as far as its names can be read. */
  readonly resource: Identity;
  /** Whether the object is in a namespace that the rule leaves out; then there is nothing else. */
  readonly isLeftOut: boolean;
  readonly violations: readonly Violation[];
  /** What keeps the rule from judging the object, each once; quotes no values, some of which are secret. */
  readonly failures: readonly Obstacle[];
  /** What the verdict on some items has to wait for. */
  readonly open: readonly Open[];
  /** The approval that lets the object break the rule. */
  readonly approval?: Approval | undefined;
}

/** Whether an error is no failure, but says that a verdict has to wait for what is not here. */
export function isOpen(error: unknown): error is Open {
  return error instanceof UnreadableError || error instanceof NotInPatch;
}

/**
 * Judges an object by a rule; undefined if the rule does not look at its kind, or not at this level.
 *
 * @param parameters Gives the values of the rule's settings. What it throws is thrown.
 * @throws UnreadableError if what the object is depends on an unreadable value.
 */
export function examine(
  rule: EnforcedRule,
  { object, isPatch }: Candidate,
  parameters: () => Values<Parameters>,
  approvals: ApprovalContext,
): Examination | undefined {
  const kind = rule.target.kinds.find((candidate) => isOfKind(object, candidate));
  if (kind === undefined) return undefined;
  const resource = knownIdentity(object, kind, approvals);
  if (!isWithin(rule, resource)) return undefined;
  const nothing = { resource, isLeftOut: isLeftOut(rule, resource), violations: [], failures: [], open: [] };
  if (nothing.isLeftOut) return nothing;
  const values = parameters();
  const judged = isPatch ? onPatches(rule) : rule;
  const { violations, errors } = judge(judged, object, values, () => namespaceIn(object, kind, approvals));
  if (violations.length === 0 && errors.length === 0) return nothing;
  try {
    const approval = approvalOf(rule, object, approvals);
    const failures = failuresIn(withParameters(judged, values), object, errors);
    return { ...nothing, violations, failures, open: errors.filter(isOpen), approval };
  } catch (error) {
    if (isOpen(error)) return { ...nothing, open: [error] };
    throw error;
  }
}

/** What is wrong with an object that a rule could not judge, each cause once. */
function failuresIn(rule: Rule, object: KubernetesObject, errors: readonly unknown[]): Obstacle[] {
  const failures = errors.filter((error) => !isOpen(error));
  const hasMistake = failures.some((error) => !(error instanceof ShapeError));
  // Tracing a mistake to its place runs the rule again, which shows nothing where it stops at something open.
  const traced = hasMistake && failures.length === errors.length ? obstacles(rule, object, errors) : [];
  const found = traced.length === 0 ? failures.map(obstacle) : traced;
  return [...new Map(found.map((each) => [JSON.stringify(each.path) + each.complaint, each])).values()];
}

function obstacle(error: unknown): Obstacle {
  if (error instanceof ShapeError) return { path: error.path, complaint: error.message };
  const name = error instanceof Error ? error.name : typeof error;
  return { path: [], complaint: `the rule fails on it (${name})` };
}

function withParameters(rule: Rule, parameters: Values<Parameters>): Rule {
  // What the context says only when asked must stay so.
  const withValues = <Context extends object>(context: Context): Context =>
    Object.create(context, { parameters: { value: parameters } }) as Context;
  return {
    ...rule,
    deny: (item, context) => rule.deny(item, withValues(context)),
    message: (item, context) => rule.message(item, withValues(context)),
  };
}
