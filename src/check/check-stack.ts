/**
 * The resources of a Pulumi stack that rules look at, judged as the preview gate judges them.
 */
import type { KubernetesObject } from "../author";
import { isOnFiles, isOverSeveral, needsOthers } from "../author/catalogue";
import { defaults } from "../author/parameters";
import { itemAt } from "../findings/item";
import { isResource } from "../author/providers";
import type { ProviderResource } from "../author/resources";
import { formatPath, ShapeError, type Path } from "../author/shape";
import type { Entry } from "../author/relations";
import { defaultNamespace, isKubernetesObject, type Names } from "../families/kubernetes/identity";
import { isHelmRelease } from "../families/kubernetes/pulumi";
import { isCustomResourceDefinition, newest } from "../families/kubernetes/schema";
import { typeMetaIn } from "../families/kubernetes/type-meta";
import type { Violation } from "../judge/evaluate";
import { Faults, type Fault } from "../judge/fault";
import { InputFaults } from "../judge/fault/inputs";
import type { ApprovalContext } from "../judge/pulumi/approval";
import { unknownName } from "../judge/pulumi/identity";
import { contents, type Candidate, type Contents } from "../judge/pulumi/contents";
import { withoutSecrets } from "../judge/pulumi/hidden-secrets";
import { standInFor } from "../judge/pulumi/secrets";
import { shownCandidates, shownIdentity } from "../judge/pulumi/shown";
import { examine, type Open } from "../judge/pulumi/examine";
import { releaseReason } from "../judge/pulumi/reasons";
import { hidden, isReadable, isUnreadable, unknownTextAt, UnreadableError } from "../judge/pulumi/unknowns";
import type { EnforcedRule } from "../settings/settings";
import type { Checks, Source } from "./check-object";
import { mostRelated } from "../findings/bounds";
import { placeOf } from "../findings/place";
import type { ResultBuilder, Location, Origin, RelatedObject } from "../findings/result";
import { describeResource, StackSet, type StackMember } from "../judge/pulumi/stack-set";
import { schemaProblem, shapeProblems, type FailedRule } from "../findings/shape-problems";
import { unjudgedBy } from "../judge/pulumi/unseen";
import { completenessOf } from "./completeness";
import type { Stack, StackResource } from "./stack";

/** A resource of the stack, and what is in it or why that cannot be told. */
interface Member extends StackMember {
  readonly resource: StackResource;
  readonly contents: Contents | undefined;
  /** Its objects with what is secret hidden; undefined where nothing is. */
  readonly shown: readonly Candidate[] | undefined;
  readonly error?: unknown;
}

/** Judges the resources of a stack, and adds what comes of it to a result. */
export function checkStack(stack: Stack, source: Source, checks: Checks, result: ResultBuilder): void {
  const { locate, origin } = source;
  for (const { path, message } of stack.problems) {
    result.addProblem({ kind: "shape", message, location: locate(path), ...origin });
  }
  for (const { path, message } of stack.notes) result.addNote({ message, location: locate(path), ...origin });
  for (const message of unjudgedIn(stack, checks))
    result.addNote({ message, location: locate([]), ...origin });
  const inputs = stack.resources.map((resource) => resource.inputs);
  const definitions = inputs.filter((each) => isCustomResourceDefinition(each) && isReadable(each));
  // What a stack has is in no file.
  const rules = checks.rules.filter((rule) => !isOnFiles(rule));
  const all = { ...checks, rules, schemas: (checks.schemas ?? newest).with(definitions) };
  const members = stack.resources.map((resource) => memberOf(resource, all));
  const set = setOf(members, stack, checks);
  for (const member of members) new ResourceCheck(member, set, source, all, result).run();
}

/** What is said of resources that are of no kind that rules know, though there are rules on what they are; each once. */
function unjudgedIn({ unseen }: Stack, { rules }: Checks): ReadonlySet<string> {
  return new Set(unseen.flatMap((each) => unjudgedBy(rules, each) ?? []));
}

function memberOf(resource: StackResource, { schemas, namespace }: Checks): Member {
  const { type, name, joints, secretNamespace, cluster } = resource;
  const namespaceApart = secretNamespace === undefined ? undefined : standInFor(resource.namespace);
  const about = {
    ...{ resource, type, name, joints, namespaceApart, cluster },
    namespace: () => {
      const its = namespaceOf(resource) ?? namespace;
      if (its === undefined && !resource.isNamespaceKnown) throw unknownTextAt("metadata", "namespace");
      return its;
    },
  };
  // What it is, is known; nothing is there to judge.
  if (isHelmRelease(resource)) return { ...about, contents: undefined, shown: undefined, apart: undefined };
  try {
    const found = contents(resource, schemas);
    const shown = shownOf(resource, resource.shown, found.candidates);
    const apart = shownOf(resource, resource.apart, found.candidates);
    return { ...about, contents: found, shown, apart };
  } catch (error) {
    return { ...about, contents: undefined, shown: undefined, apart: undefined, error };
  }
}

/** The objects as they may be shown; undefined where nothing about them is secret. */
function shownOf(
  resource: StackResource,
  shown: StackResource["shown"],
  candidates: readonly Candidate[],
): readonly Candidate[] | undefined {
  if (shown !== undefined) return shownCandidates(resource, shown);
  return resource.secretNamespace === undefined ? undefined : candidates;
}

/** The objects of the stack as one set; undefined where no rule has to see them all. */
function setOf(
  members: readonly Member[],
  { missing, unseen }: Stack,
  { together, rules, namespace }: Checks,
): StackSet | undefined {
  if (together === undefined || !rules.some(needsOthers)) return undefined;
  const { kinds, others } = together;
  const completeness = completenessOf(together);
  return new StackSet(members, { kinds, completeness, missing, unseen, others, namespace });
}

/** The check of one resource. */
class ResourceCheck {
  private readonly context: ApprovalContext;
  private readonly resource: StackResource;

  constructor(
    private readonly member: Member,
    private readonly set: StackSet | undefined,
    private readonly source: Source,
    private readonly checks: Checks,
    private readonly result: ResultBuilder,
  ) {
    const resource = isHelmRelease(member.resource) ? asInstalled(member.resource) : member.resource;
    this.resource = resource;
    const namespace = (): string | undefined => namespaceOf(resource) ?? checks.namespace;
    const { names: pulumi, holder } = resource;
    this.context = { ...checks, pulumi, holder, namespace };
  }

  /** Where what is said comes from. */
  private get origin(): Origin {
    return { ...this.source.origin, ...this.resource.origin };
  }

  run(): void {
    const { member, resource, result } = this;
    if (isHelmRelease(resource)) {
      result.releases++;
      // Of what is secret Helm is told nothing.
      const rendering = this.checks.renderingOf?.(resource.shown ?? resource.inputs);
      if (rendering !== undefined && "candidates" in rendering) this.judgeAll(rendering, undefined);
      else {
        result.resources++;
        this.note([], rendering?.reason ?? releaseReason);
      }
      return;
    }
    const { contents: found, shown, error: failure } = member;
    if (found === undefined) {
      result.resources++;
      this.incomplete(failure);
      return;
    }
    this.judgeAll(found, shown);
  }

  private judgeAll({ candidates, errors }: Contents, shown: readonly Candidate[] | undefined): void {
    this.result.resources += Math.max(candidates.length, 1);
    for (const error of errors) this.incomplete(error);
    candidates.forEach((candidate, at) => {
      this.judge(candidate, shown?.[at]);
    });
  }

  /** Notes why there may be objects in the resource that are not judged. */
  private incomplete(error: unknown): void {
    if (error instanceof UnreadableError) {
      this.note(error.path, `${reasonOf(error)}, so no rule can judge what is there`);
    } else if (error instanceof ShapeError) {
      this.result.addProblem({ kind: "shape", message: error.message, location: this.place(error.path) });
    } else {
      throw error;
    }
  }

  private judge(candidate: Candidate, shown: Candidate | undefined): void {
    for (const problem of candidate.problems()) {
      const { object } = candidate;
      const { path, message } = schemaProblem(problem, isResource(object) ? object : this.namedByPulumi);
      this.result.addProblem({ kind: "shape", message, location: this.place(candidate.place(path)) });
    }
    this.keep(candidate, shown ?? candidate);
    const failures: FailedRule[] = [];
    const open: FailedRule[] = [];
    // Where something is secret, so may be the names of fields.
    const faults = shown === undefined && !candidate.isPatch ? faultsIn(candidate) : undefined;
    let someRuleExcludes = false;
    for (const rule of this.checks.rules) {
      const examination = this.examine(rule, candidate, open);
      if (examination === undefined) continue;
      const { isExcluded, approval, undecided } = examination;
      for (const { message: reason, kind } of approval === undefined ? undecided : []) {
        const location = this.place(candidate.place([]));
        this.result.undecided.push({ rule: rule.name, kind, reason, location });
      }
      const resource = shownIdentity(examination.resource, shown, this.resource.secretNamespace);
      const amongShown = isOverSeveral(rule) ? this.set?.amongShown(candidate) : undefined;
      const violations =
        shown === undefined && amongShown === undefined
          ? examination.violations
          : withoutSecrets(
              rule,
              { violations: examination.violations, namespace: resource.namespace },
              candidate,
              shown ?? candidate,
              defaults(rule.parameters ?? {}),
              amongShown,
            );
      if (isExcluded) someRuleExcludes = true;
      failures.push(...examination.failures.map((error) => ({ rule, resource, error })));
      if (approval === undefined) {
        open.push(...examination.open.map((each) => ({ rule, resource, error: this.ruleErrorOf(each) })));
      }
      for (const { message, path, related } of violations) {
        const { path: before } = this.resource;
        const fault = this.faultOf(rule, { message, path }, faults);
        const finding = {
          rule,
          message,
          resource,
          ...placeOf(this.source, before, candidate.place(path), faultIn(candidate, fault)),
          item: itemAt((shown ?? candidate).root, path),
          ...(related === undefined ? {} : { related: this.related(related) }),
          ...this.origin,
        };
        this.result.addFinding(finding, approval);
      }
    }
    if (someRuleExcludes) this.result.excluded++;
    for (const { path, message } of shapeProblems(failures)) {
      const location = this.place(candidate.place(path));
      this.result.addProblem({ kind: "shape", message, location });
    }
    for (const { path, message } of shapeProblems(open)) this.note(candidate.place(path), message);
  }

  /** Keeps an object of Kubernetes as it may be shown, without what cannot be read of it. */
  private keep({ object, root, isPatch, place }: Candidate, { object: shown }: Candidate): void {
    const { keep, namespace } = this.checks;
    if (keep === undefined || root !== object || isPatch) return;
    const unread: UnreadableError[] = [];
    try {
      const its = readableOf(shown, unread);
      if (isKubernetesObject(its))
        keep(its, this.resource.secretNamespace ?? namespaceOf(this.resource) ?? namespace);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      unread.push(error);
    }
    for (const error of unread) {
      this.note(place(error.path), `${reasonOf(error)}, so the answer goes without it`);
    }
  }

  /** The fault of a violation; the item where faults are not looked for. */
  private faultOf(rule: EnforcedRule, violation: Violation, faults: Faults | InputFaults | undefined): Fault {
    if (faults === undefined || isOverSeveral(rule)) return { path: violation.path };
    const namespaceIn = (each: KubernetesObject): string =>
      each.metadata.namespace ?? namespaceOf(this.resource) ?? this.checks.namespace ?? defaultNamespace;
    return faults.of(rule, violation, namespaceIn);
  }

  /** Where the objects at the other end are, and what they are as it may be shown. */
  private related(entries: readonly Entry[]): RelatedObject[] {
    return entries.slice(0, mostRelated).flatMap((entry) => {
      const [member, at = 0] = this.set?.placeOf(entry) ?? [];
      if (member === undefined) return [];
      const { resource, contents: found, shown } = member as Member;
      const identity = { ...typeMetaIn(entry.object), ...namesOf(entry) };
      const path = [...resource.path, ...(found?.candidates[at]?.place([]) ?? [])];
      const location = this.source.locate(path);
      return [{ resource: shownIdentity(identity, shown?.[at], resource.secretNamespace), location }];
    });
  }

  /** What keeps a rule from a verdict; a value of another resource than this is said to be of that. */
  private ruleErrorOf(open: Open): FailedRule["error"] {
    if (!(open instanceof UnreadableError))
      return { path: [], message: "a patch sets only a part of an object" };
    const { owner, path } = open;
    return owner === undefined || owner === describeResource(this.resource)
      ? { path, message: reasonOf(open) }
      : { path: [], message: reasonOf(open, ` of ${owner}`) };
  }

  /** What a rule says of an object; what the object is may be unreadable, too. */
  private examine(rule: EnforcedRule, candidate: Candidate, open: FailedRule[]): ReturnType<typeof examine> {
    const among = needsOthers(rule) ? this.set?.among(candidate) : undefined;
    try {
      return examine(rule, candidate, () => defaults(rule.parameters ?? {}), this.context, among);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      open.push({ rule, resource: this.unknownObject, error: this.ruleErrorOf(error) });
      return undefined;
    }
  }

  /** An object of which nothing is known but the type of its resource. */
  private get unknownObject(): Names {
    return { kind: this.resource.type, namespace: undefined, name: unknownName };
  }

  /** The resource as its program names it, since the name of the object may be unreadable. */
  private get namedByPulumi(): Pick<KubernetesObject, "kind" | "metadata"> {
    const { type, name } = this.resource;
    return { kind: type.split(":").at(-1) ?? "", metadata: { name } };
  }

  private note(path: Path, message: string): void {
    this.result.addNote({ message, location: this.place(path), ...this.origin });
  }

  private place(path: Path): Location {
    return this.source.locate([...this.resource.path, ...path]);
  }
}

/** A release in the namespace that it is installed in, where it says so. */
function asInstalled(release: StackResource): StackResource {
  const { namespace } = release.inputs;
  return (namespace ?? "") === "" ? release : { ...release, namespace };
}

/** What in an object or a resource breaks rules. */
function faultsIn({ object, root, written }: Candidate): Faults | InputFaults {
  return root === object ? new Faults(object) : new InputFaults(() => written() as ProviderResource);
}

/** A fault with its places in the resource. */
function faultIn({ place }: Candidate, { path, missing }: Fault): Fault {
  return { path: place(path), ...(missing === undefined ? {} : { missing: place(missing) }) };
}

/** The namespace of the resource's provider. Throws an UnreadableError where that is unreadable. */
function namespaceOf({ namespace }: StackResource): string | undefined {
  if (isUnreadable(namespace)) throw new UnreadableError(namespace, ["metadata", "namespace"]);
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}

/** The names of an object as far as they can be read. */
function namesOf(entry: Entry): Pick<Names, "namespace" | "name"> {
  try {
    return { namespace: entry.namespace, name: entry.name };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { namespace: undefined, name: unknownName };
  }
}

function reasonOf({ path, standIn }: UnreadableError, ofWhat = ""): string {
  return `${formatPath(path)}${ofWhat} ${standIn === hidden ? "is a secret that the file does not show" : "is not known yet"}`;
}

/** A copy without what cannot be read, which is added to a list. */
function readableOf(object: KubernetesObject, unread: UnreadableError[]): KubernetesObject {
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((_, at) => read(value, at));
    return Object.fromEntries(Object.keys(value).map((key) => [key, read(value, key)]));
  };
  const read = (value: object, key: string | number): unknown => {
    try {
      return copy((value as Record<string | number, unknown>)[key]);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      unread.push(error);
      return undefined;
    }
  };
  return copy(object) as KubernetesObject;
}
