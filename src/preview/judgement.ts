/**
 * What a rule says of a Pulumi resource, before anybody is told.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { KubernetesObject } from "../author";
import { isOverSeveral } from "../author/catalogue";
import type { Parameters, Values } from "../author/parameters";
import { Undecided } from "../author/relations";
import { formatPath, type Path } from "../author/shape";
import { defaultNamespace } from "../families/kubernetes/identity";
import type { StackSet } from "../judge/pulumi/stack-set";
import type { Violation } from "../judge/evaluate";
import { standing } from "../judge/excuses";
import { Faults, type Fault } from "../judge/fault";
import type { ApprovalContext, DatedApprovals } from "../judge/pulumi/approval";
import { isHelmRelease } from "../families/kubernetes/pulumi";
import type { Candidate, Contents } from "../judge/pulumi/contents";
import { examine, isOpen, type Open } from "../judge/pulumi/examine";
import { withoutSecrets } from "../judge/pulumi/hidden-secrets";
import { namesInUrn, type ProgramNames } from "../judge/pulumi/identity";
import { shownIdentity } from "../judge/pulumi/shown";
import { guarded } from "../judge/pulumi/unknowns";
import type { Approval } from "../settings/approvals";
import type { EnforcedRule } from "../settings/settings";
import { expiredRemark } from "./approval-notes";
import { errorMessage, couldNotBeChecked } from "./error-messages";
import { configured } from "./config";
import type { Reader } from "./resource-findings";
import type { UnknownContents } from "./resource-memory";
import { candidatesToShow, secretNamespace } from "./shown-resource";
import { unguarded } from "./sdk-unknowns";

/** The part of what CrossGuard passes to a policy that the gate needs. */
export type ValidationArgs = Pick<
  ResourceValidationArgs,
  "type" | "name" | "urn" | "props" | "provider" | "getConfig" | "notApplicable"
> & { readonly opts: Pick<ResourceValidationArgs["opts"], "protect"> };

/** What resources are judged by, besides the rules. */
export interface Basis extends DatedApprovals, Reader {}

/** Something that a rule finds wrong. */
export interface Wrong {
  /** In the words of the rule. */
  readonly message: string;
  /** The place of the item that it is about in the resource. */
  readonly item: Path;
  /** Its object, of which the resource may hold several. */
  readonly candidate: Candidate;
  /** Looks for the field that is to blame; undefined where that is not looked for. */
  readonly field: (() => Field) | undefined;
}

/** A field of a resource, and what is there. */
export interface Field {
  readonly path: Path;
  /** `missing`, or what the value is like; undefined for a mapping. */
  readonly shape: string | undefined;
}

/** What a rule says of a resource. */
export interface ResourceJudgement {
  readonly rule: EnforcedRule;
  readonly wrong: readonly Wrong[];
  /** What could not be checked, and why. */
  readonly unchecked: readonly string[];
  /** What the verdict has to wait for. */
  readonly open: readonly Open[];
  /** What other objects would have to say. */
  readonly undecided: readonly Undecided[];
  /** The namespaces that are excluded from the rule and in which objects of the resource are. */
  readonly excluded: readonly string[];
  /** The approvals that let objects break the rule. */
  readonly approved: ReadonlySet<Approval>;
  /** How many objects the rule has looked at. */
  readonly judged: number;
}

/** What the approvals of a resource are judged by. A class, since to make an object with a getter takes longer than a rule. */
class ResourceContext implements ApprovalContext {
  readonly approvals: readonly Approval[];
  readonly today: string;

  constructor(
    private readonly args: ValidationArgs,
    { approvals, today }: DatedApprovals,
  ) {
    this.approvals = approvals;
    this.today = today;
  }

  get pulumi(): ProgramNames {
    return namesInUrn(this.args.urn);
  }

  readonly namespace = (): string | undefined => {
    const { args } = this;
    return (isHelmRelease(args) ? releaseNamespace(args) : undefined) ?? providerNamespace(args);
  };
}

/**
 * Judges what is in a resource by a rule. Throws nothing: what cannot be judged is said to be so, since it is no pass.
 *
 * @param set The objects of the stack, for a rule over several.
 */
export function judgementOf(
  rule: EnforcedRule,
  args: ValidationArgs,
  found: Contents | UnknownContents,
  approvals: DatedApprovals,
  set?: StackSet,
): ResourceJudgement {
  const context = new ResourceContext(args, approvals);
  const values = (): Values<Parameters> => configured(rule, args.getConfig());
  const wrong: Wrong[] = [];
  const unchecked: string[] = [];
  const open: Open[] = [];
  const undecided: Undecided[] = [];
  const excluded: string[] = [];
  const approved = new Set<Approval>();
  let judged = 0;
  const note = (error: unknown): void => {
    if (isOpen(error)) open.push(error);
    else unchecked.push(errorMessage(error));
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
    const inputs = unguarded(args.props) as Readonly<Record<string, unknown>>;
    // Of a release nothing that is secret was rendered.
    const secret = isHelmRelease(args)
      ? undefined
      : candidatesToShow({ type: args.type, name: args.name, inputs });
    const shown = secret ?? (usual === undefined ? undefined : candidates);
    // Those that are misshapen are told by the policy for that.
    errors.filter(isOpen).forEach(note);
    for (const [at, candidate] of candidates.entries()) {
      attempt(() => {
        const examination = examine(rule, candidate, values, context, set?.among(candidate));
        if (examination === undefined) return;
        judged++;
        const { failures, approval, expired } = examination;
        const { namespace } = shownIdentity(examination.resource, shown?.[at], usual);
        const amongShown = set?.amongShown(candidate);
        const violations =
          shown === undefined && amongShown === undefined
            ? examination.violations
            : withoutSecrets(
                rule,
                { violations: examination.violations, namespace },
                candidate,
                shown?.[at] ?? candidate,
                values(),
                amongShown,
              );
        if (examination.isExcluded) excluded.push(namespace ?? "");
        if (approval !== undefined) {
          approved.add(approval);
          return;
        }
        const remark = expired === undefined ? "" : expiredRemark(expired);
        for (const violation of violations) {
          wrong.push({
            message: violation.message + remark,
            item: candidate.place(violation.path),
            candidate,
            // Where something is secret, its place may be as well.
            field:
              shown === undefined && isWhole(candidate)
                ? () => fieldOf(rule, candidate, violation, namespace)
                : undefined,
          });
        }
        unchecked.push(...failures.map((failure) => couldNotBeChecked(failure.message) + within(candidate)));
        open.push(...examination.open);
        undecided.push(...examination.undecided);
      });
    }
  });
  return { rule, wrong, unchecked, open, undecided, excluded, approved, judged };
}

/**
 * A judgement of a resource with what other objects of its stack leave of it.
 *
 * @param alone That of the resource alone, of which nothing but what is wrong is still to be told.
 */
export function amongOthers(
  { rule, wrong, judged }: ResourceJudgement,
  { getConfig }: Pick<ValidationArgs, "getConfig">,
  set: StackSet,
): ResourceJudgement {
  const parameters = configured(rule, getConfig());
  const left: Wrong[] = [];
  const unchecked: string[] = [];
  const open: Open[] = [];
  const undecided: Undecided[] = [];
  for (const each of wrong) {
    const its = standing(rule, set.among(each.candidate), parameters);
    if (its === "stands") left.push(each);
    else if (its === "excused") continue;
    else if (its.open instanceof Undecided) undecided.push(its.open);
    else if (isOpen(its.open)) open.push(its.open);
    else unchecked.push(errorMessage(its.open));
  }
  const approved = new Set<Approval>();
  return { rule, wrong: left, unchecked, open, undecided, excluded: [], approved, judged };
}

/** Which object of several something is in; "" where there is one alone. */
export function within({ path }: Pick<Candidate, "path">): string {
  return path.length === 0 ? "" : ` (in ${formatPath(path)})`;
}

/** Whether the object is all there, and one of Kubernetes. */
function isWhole({ object, root, isPatch }: Candidate): boolean {
  return root === object && !isPatch;
}

/** The field to blame, for which what is unknown or costly is not tried. */
function fieldOf(
  rule: EnforcedRule,
  { object, place }: Candidate,
  violation: Violation,
  usual = defaultNamespace,
): Field {
  if (isOverSeveral(rule)) return { path: place(violation.path), shape: undefined };
  const namespaceOf = (each: KubernetesObject): string => each.metadata.namespace ?? usual;
  const { path, missing }: Fault = new Faults(object).of(rule, violation, namespaceOf);
  return {
    path: place(missing ?? path),
    shape: missing === undefined ? shapeAt(object, path) : "missing",
  };
}

/** What the value at a path is like; never what it is, since that may be long or come from anywhere. */
function shapeAt(object: unknown, path: Path): string | undefined {
  let value = object;
  try {
    for (const step of path) value = (value as Record<string | number, unknown>)[step];
  } catch {
    return "not known yet";
  }
  if (Array.isArray(value)) return `list of ${value.length}`;
  if (typeof value === "string") return "text";
  return typeof value === "object" ? undefined : JSON.stringify(value);
}

/** The namespace that a Helm release is installed in, where it says so. */
function releaseNamespace({ props }: ValidationArgs): string | undefined {
  const { namespace } = unguarded(props) as { namespace?: unknown };
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}

/** The provider puts it into objects itself, unless it waits for its cluster to be made. */
export function providerNamespace({ provider }: Pick<ValidationArgs, "provider">): string | undefined {
  const namespace: unknown = guarded(unguarded(provider?.props ?? {}))["namespace"];
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}
