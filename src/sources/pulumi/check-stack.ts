/**
 * The resources of a Pulumi stack that rules look at, judged as the preview gate judges them.
 */
import type { KubernetesObject } from "../../author";
import { isOverObjects, isOverSeveral } from "../../author/catalogue";
import { defaults } from "../../author/parameters";
import type { Among } from "../../author/related";
import type { Entry, Inventory } from "../../author/relations";
import { itemAt } from "../../findings/item";
import { formatPath, ShapeError, type Path } from "../../author/shape";
import { defaultNamespace, type Identity } from "../../families/kubernetes/identity";
import { isCustomResourceDefinition, newest } from "../../families/kubernetes/schema";
import type { Violation } from "../../judge/evaluate";
import { Faults, type Fault } from "../../judge/fault";
import { unknownName, type ApprovalContext } from "../../judge/pulumi/approval";
import { contents, isHelmRelease, type Candidate } from "../../judge/pulumi/contents";
import { isOfAws } from "../../families/aws/tokens";
import { withoutSecrets } from "../../judge/pulumi/hidden-secrets";
import { shownCandidates, shownIdentity } from "../../judge/pulumi/shown";
import { examine, type Open } from "../../judge/pulumi/examine";
import { joinedBySources } from "../../judge/pulumi/joined";
import { releaseReason } from "../../judge/pulumi/reasons";
import { hidden, isReadable, isUnreadable, UnreadableError } from "../../judge/pulumi/unknowns";
import type { EnforcedRule } from "../../settings/settings";
import type { Checks } from "../../findings/check-object";
import { mostRelated } from "../../findings/check-together";
import { placeOf, type Locator } from "../../findings/place";
import type { Gathering, Location, RelatedObject } from "../../findings/result";
import { schemaProblem, shapeProblems, type Obstruction } from "../../findings/shape-problems";
import type { Stack, StackResource } from "./stack";

/** Judges the resources of a stack, and adds what comes of it to a result. */
export function checkStack(stack: Stack, source: Locator, checks: Checks, result: Gathering): void {
  const { locate } = source;
  for (const { path, message } of stack.problems) {
    result.addProblem({ kind: "shape", message, location: locate(path) });
  }
  for (const { path, message } of stack.notes) result.addNote({ message, location: locate(path) });
  const inputs = stack.resources.map((resource) => resource.inputs);
  const definitions = inputs.filter((each) => isCustomResourceDefinition(each) && isReadable(each));
  // What a stack has is not all there is in a cluster, so rules over several objects are not asked.
  const rules = checks.rules.filter((rule) => !isOverObjects(rule));
  const all = { ...checks, rules, schemas: (checks.schemas ?? newest).with(definitions) };
  const together = new Together(stack);
  for (const resource of stack.resources) new ResourceCheck(resource, source, all, result, together).run();
}

/** The AWS resources of a stack, for rules over several. */
class Together {
  private readonly inventory: Inventory;
  private readonly entries: ReadonlyMap<StackResource, Entry>;
  private readonly resources: ReadonlyMap<Entry, StackResource>;

  constructor({ resources, missing }: Stack) {
    const all = resources
      .filter(isOfAws)
      .flatMap((resource) =>
        contents(resource).candidates.map(({ object }) => ({ resource, object, joints: resource.joints })),
      );
    const { inventory, entries } = joinedBySources(all, () => missing);
    const pairs = entries.flatMap((entry, at) => {
      const resource = all[at]?.resource;
      return resource === undefined ? [] : [{ entry, resource }];
    });
    this.inventory = inventory;
    this.entries = new Map(pairs.map(({ entry, resource }) => [resource, entry]));
    this.resources = new Map(pairs.map(({ entry, resource }) => [entry, resource]));
  }

  /** A resource among the others; undefined of one of another provider. */
  around(resource: StackResource): Among | undefined {
    const entry = this.entries.get(resource);
    return entry && { inventory: this.inventory, entry };
  }

  resourceOf(entry: Entry): StackResource | undefined {
    return this.resources.get(entry);
  }
}

/** The check of one resource. */
class ResourceCheck {
  private readonly context: ApprovalContext;

  constructor(
    private readonly resource: StackResource,
    private readonly source: Locator,
    private readonly checks: Checks,
    private readonly result: Gathering,
    private readonly together: Together,
  ) {
    const { names: pulumi, holder } = resource;
    this.context = { ...checks, pulumi, holder, namespace: () => namespaceOf(resource) ?? checks.namespace };
  }

  run(): void {
    const { resource, checks, result } = this;
    if (isHelmRelease(resource)) {
      result.resources++;
      this.note([], releaseReason);
      return;
    }
    try {
      const { candidates, errors } = contents(resource, checks.schemas);
      result.resources += Math.max(candidates.length, 1);
      for (const error of errors) this.incomplete(error);
      const shown = this.shown(candidates);
      candidates.forEach((candidate, at) => {
        this.judge(candidate, shown?.[at]);
      });
    } catch (error) {
      result.resources++;
      this.incomplete(error);
    }
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

  /** The objects as they may be shown; undefined where nothing about them is secret. */
  private shown(candidates: readonly Candidate[]): readonly Candidate[] | undefined {
    const { resource } = this;
    if (resource.shown !== undefined) return shownCandidates(resource, resource.shown);
    return resource.secretNamespace === undefined ? undefined : candidates;
  }

  private judge(candidate: Candidate, shown: Candidate | undefined): void {
    for (const problem of candidate.problems()) {
      const { path, message } = schemaProblem(problem, this.namedByPulumi);
      this.result.addProblem({ kind: "shape", message, location: this.place([...candidate.path, ...path]) });
    }
    this.keep(candidate, shown ?? candidate);
    const failures: Obstruction[] = [];
    const open: Obstruction[] = [];
    // Where something is secret, so may be the names of fields.
    const faults = shown === undefined && !candidate.isPatch ? new Faults(candidate.object) : undefined;
    let someRuleLeavesOut = false;
    for (const rule of this.checks.rules) {
      const examination = this.examine(rule, candidate, open);
      if (examination === undefined) continue;
      const { isLeftOut, approval, undecided } = examination;
      for (const { message: reason, kind } of approval === undefined ? undecided : []) {
        this.result.undecided.push({ rule: rule.name, kind, reason, location: this.place([]) });
      }
      const resource = shownIdentity(examination.resource, shown, this.resource.secretNamespace);
      const violations =
        shown === undefined
          ? examination.violations
          : withoutSecrets(
              rule,
              { violations: examination.violations, namespace: resource.namespace },
              candidate,
              shown,
              defaults(rule.parameters ?? {}),
            );
      if (isLeftOut) someRuleLeavesOut = true;
      failures.push(...examination.failures.map((obstacle) => ({ rule, resource, obstacle })));
      if (approval === undefined) {
        open.push(...examination.open.map((each) => ({ rule, resource, obstacle: obstacleOf(each) })));
      }
      for (const { message, path, related } of violations) {
        const before = [...this.resource.path, ...candidate.path];
        const finding = {
          rule,
          message,
          resource,
          ...placeOf(this.source, before, path, this.faultOf(rule, candidate, { message, path }, faults)),
          item: itemAt((shown ?? candidate).root, path),
          ...(related === undefined ? {} : { related: this.related(related) }),
          ...this.resource.origin,
        };
        this.result.addFinding(finding, approval);
      }
    }
    if (someRuleLeavesOut) this.result.leftOut++;
    for (const { path, message } of shapeProblems(failures)) {
      const location = this.place([...candidate.path, ...path]);
      this.result.addProblem({ kind: "shape", message, location });
    }
    for (const { path, message } of shapeProblems(open)) this.note([...candidate.path, ...path], message);
  }

  /** Keeps an object of Kubernetes as it may be shown, without what cannot be read of it. */
  private keep({ object, root, isPatch, path: place }: Candidate, { object: shown }: Candidate): void {
    const { keep, namespace } = this.checks;
    if (keep === undefined || root !== object || isPatch) return;
    const unread: UnreadableError[] = [];
    try {
      keep(
        readableOf(shown, unread),
        this.resource.secretNamespace ?? namespaceOf(this.resource) ?? namespace,
      );
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      unread.push(error);
    }
    for (const error of unread) {
      this.note([...place, ...error.path], `${reasonOf(error)}, so the answer goes without it`);
    }
  }

  /** The fault of a violation; the item where faults are not looked for, and in what is no object of Kubernetes. */
  private faultOf(
    rule: EnforcedRule,
    { object, root }: Candidate,
    violation: Violation,
    faults: Faults | undefined,
  ): Fault {
    if (faults === undefined || root !== object) return { path: violation.path };
    const namespaceIn = (each: KubernetesObject): string =>
      each.metadata.namespace ?? namespaceOf(this.resource) ?? this.checks.namespace ?? defaultNamespace;
    return faults.of(rule, violation, namespaceIn);
  }

  /** Where the resources at the other end are. */
  private related(entries: readonly Entry[]): RelatedObject[] {
    return entries.slice(0, mostRelated).flatMap((entry) => {
      const resource = this.together.resourceOf(entry);
      if (resource === undefined) return [];
      const { object, kind, namespace, name } = entry;
      const identity = { apiVersion: object.apiVersion, kind, namespace, name };
      return [{ resource: identity, location: this.source.locate(resource.path) }];
    });
  }

  /** What a rule says of an object; what the object is may be unreadable, too. */
  private examine(rule: EnforcedRule, candidate: Candidate, open: Obstruction[]): ReturnType<typeof examine> {
    const among = isOverSeveral(rule) ? this.together.around(this.resource) : undefined;
    try {
      return examine(rule, candidate, () => defaults(rule.parameters ?? {}), this.context, among);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      open.push({ rule, resource: this.unknownObject, obstacle: obstacleOf(error) });
      return undefined;
    }
  }

  /** An object of which nothing is known but the type of its resource. */
  private get unknownObject(): Identity {
    return { apiVersion: "", kind: this.resource.type, namespace: undefined, name: unknownName };
  }

  /** The resource as its program names it, since the name of the object may be unreadable. */
  private get namedByPulumi(): KubernetesObject {
    const { type, name } = this.resource;
    return {
      apiVersion: "",
      kind: type.split(":").at(-1) ?? "",
      metadata: { name },
    };
  }

  private note(path: Path, message: string): void {
    this.result.addNote({ message, location: this.place(path), ...this.resource.origin });
  }

  private place(path: Path): Location {
    return this.source.locate([...this.resource.path, ...path]);
  }
}

/** The namespace of the resource's provider. Throws an UnreadableError where that is unreadable. */
function namespaceOf({ namespace }: StackResource): string | undefined {
  if (isUnreadable(namespace)) throw new UnreadableError(namespace, ["metadata", "namespace"]);
  return typeof namespace === "string" && namespace !== "" ? namespace : undefined;
}

function obstacleOf(open: Open): Obstruction["obstacle"] {
  if (open instanceof UnreadableError) return { path: open.path, complaint: reasonOf(open) };
  return { path: [], complaint: "a patch sets only a part of an object" };
}

function reasonOf({ path, standIn }: UnreadableError): string {
  return `${formatPath(path)} ${standIn === hidden ? "is a secret that the file does not show" : "is not known yet"}`;
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
