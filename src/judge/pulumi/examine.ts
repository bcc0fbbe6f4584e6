/**
 * One rule on one object of a Pulumi resource: what preview and check share.
 */
import type { KubernetesObject } from "../../author";
import { isOverSeveral } from "../../author/catalogue";
import { isOfKind } from "../../author/kinds";
import { isMeant, type Parameters, type Values } from "../../author/parameters";
import type { Among } from "../../author/related";
import { Undecided } from "../../author/relations";
import type { Approval } from "../../settings/approvals";
import { judgeItems, type Judgement, type Violation } from "../evaluate";
import { standing } from "../excuses";
import { ObjectItems } from "../items";
import type { Identity } from "../../families/kubernetes/identity";
import { ruleErrorOf, type RuleError } from "../rule-errors";
import { isExcluded, isWithin, type EnforcedRule } from "../../settings/settings";
import { approvalOf, expiredApprovalOf, type ApprovalContext } from "./approval";
import type { Candidate } from "./contents";
import { knownIdentity, namespaceIn } from "./identity";
import { MisshapenError } from "./misshapen";
import { NotInPatch, onPatches } from "./patches";
import { UnreadableError } from "./unknowns";

/** Why a verdict has to wait for what is not here. */
export type Open = UnreadableError | NotInPatch;

/** What a rule says of an object. */
export interface Examination {
  /** The object, as far as its names can be read. */
  readonly resource: Identity;
  /** Whether the object is in a namespace that is excluded; then there is nothing else. */
  readonly isExcluded: boolean;
  readonly violations: readonly Violation[];
  /** What keeps the rule from judging the object, each once; quotes no values, some of which are secret. */
  readonly failures: readonly RuleError[];
  /** What the verdict on some items has to wait for. */
  readonly open: readonly Open[];
  /** What other resources would have to say. */
  readonly undecided: readonly Undecided[];
  /** The approval that lets the object break the rule. */
  readonly approval?: Approval | undefined;
  /** Without such an approval one that would have let it, had it not expired. */
  readonly expired?: Approval | undefined;
}

/** Whether an error is no failure, but says that a verdict has to wait for what is not here. */
export function isOpen(error: unknown): error is Open {
  return error instanceof UnreadableError || error instanceof NotInPatch;
}

function isUndecided(error: unknown): error is Undecided {
  return error instanceof Undecided;
}

/**
 * Judges an object by a rule; undefined if the rule does not look at its kind, or not at this level.
 *
 * @param parameters Gives the values of the rule's settings. What it throws is thrown.
 * @param among The object among others, for a rule over several, which does not look at it without, and for what others
 *   take back of a rule on one.
 * @throws UnreadableError if what the object is depends on an unreadable value.
 */
export function examine(
  rule: EnforcedRule,
  candidate: Candidate,
  parameters: () => Values<Parameters>,
  approvals: ApprovalContext,
  among?: Among,
): Examination | undefined {
  const { object, isPatch } = candidate;
  const kind = rule.target.kinds.find((each) => isOfKind(object, each));
  if (kind === undefined) return undefined;
  const resource = knownIdentity(object, kind, approvals);
  if (!isWithin(rule, resource)) return undefined;
  const found = { violations: [], failures: [], open: [], undecided: [] };
  const nothing = { resource, isExcluded: isExcluded(rule, resource), ...found };
  if (nothing.isExcluded) return nothing;
  const values = parameters();
  if (!isMeant(kind, rule.parameters ?? {}, values)) return undefined;
  if (isOverSeveral(rule) && among === undefined)
    return isPatch ? { ...nothing, open: [new NotInPatch("every field")] } : undefined;
  const judged = isPatch ? onPatches(rule) : rule;
  const namespace = (): string | undefined => namespaceIn(object, kind, approvals);
  const items = among === undefined ? itemsOf(object) : new ObjectItems(object, among);
  const { violations, errors } = unlessExcused(
    rule,
    judgeItems(judged, kind, items, values, namespace),
    among,
    values,
  );
  if (violations.length === 0 && errors.length === 0) return nothing;
  try {
    const approval = approvalOf(rule, object, approvals);
    const failures = failuresIn(errors, candidate);
    const expired = approval === undefined ? expiredApprovalOf(rule, object, approvals) : undefined;
    const undecided = errors.filter(isUndecided);
    return { ...nothing, violations, failures, open: errors.filter(isOpen), undecided, approval, expired };
  } catch (error) {
    if (isOpen(error)) return { ...nothing, open: [error] };
    throw error;
  }
}

/** A judgement without what other objects take back; why they leave it open is an error of it. */
function unlessExcused(
  rule: EnforcedRule,
  judgement: Judgement,
  among: Among | undefined,
  parameters: Values<Parameters>,
): Judgement {
  if (judgement.violations.length === 0) return judgement;
  const its = standing(rule, among, parameters);
  if (its === "stands") return judgement;
  const errors = its === "excused" ? judgement.errors : [...judgement.errors, its.open];
  return { violations: [], errors };
}

const known = new WeakMap<KubernetesObject, ObjectItems>();

/** The items of an object, found once for all rules. */
function itemsOf(object: KubernetesObject): ObjectItems {
  const items = known.get(object) ?? new ObjectItems(object);
  known.set(object, items);
  return items;
}

/** What keeps a rule from judging an object, each cause once; nothing where that is said of the object itself. */
function failuresIn(errors: readonly unknown[], candidate: Candidate): RuleError[] {
  const failed = errors.filter((error) => !isOpen(error) && !isUndecided(error));
  if (failed.length === 0 || candidate.problems().length > 0) return [];
  const failures = failed.map((error) => failureOf(error, candidate));
  return [...new Map(failures.map((each) => [JSON.stringify(each.path) + each.message, each])).values()];
}

/** What an error of a rule says; where another resource is misshapen, of which. */
function failureOf(error: unknown, { misshapen }: Candidate): RuleError {
  if (!(error instanceof MisshapenError) || misshapen.includes(error)) return ruleErrorOf(error);
  return { path: [], message: `of ${error.owner}, ${error.message}` };
}
