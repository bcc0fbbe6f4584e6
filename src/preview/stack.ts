/**
 * The stack that the engine shows when all of its resources are there or will be, read once for all policies.
 */
import type { PolicyResource, StackValidationArgs } from "@pulumi/policy";
import type { Kind } from "../author/kinds";
import type { Undecided } from "../author/relations";
import { formatPath } from "../author/shape";
import { describeUndecided } from "../findings/result";
import {
  describeResource,
  dependenciesOf,
  namesIn,
  StackSet,
  type StackMember,
} from "../judge/pulumi/stack-set";
import { unreadOf } from "../judge/pulumi/unseen";
import { isHelmRelease } from "../families/kubernetes/pulumi";
import { isOfFamily } from "../families/providers";
import type { Contents } from "../judge/pulumi/contents";
import type { UnreadableError } from "../judge/pulumi/unknowns";
import { completenessOf } from "../check/completeness";
import { groupBy } from "../author/group-by";
import { contentsOf } from "./resource-findings";
import { providerNamespace, type Basis } from "./judgement";
import { inputsShownOf, memoryOf, type ResourceMemory } from "./resource-memory";
import { candidatesApart, clusterOfResource, namespaceApart } from "./shown-resource";
import { unguarded } from "./sdk-unknowns";
import { writeNote } from "./write-note";

/** What stacks are judged by, besides the rules. */
export interface StackBasis extends Basis {
  /** The kinds that rules over several objects judge or read. */
  readonly kinds: readonly Kind[];
  /** The kinds of which a stack has all objects, or all of them. */
  readonly complete: readonly string[] | "all";
}

/** A resource of the stack. */
export interface Member extends StackMember {
  readonly resource: PolicyResource;
  /** What it was given; the outputs where the engine has shown nothing else. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly contents: Contents | undefined;
  readonly memory: ResourceMemory;
}

const elsewhere =
  "may be elsewhere: name the kinds of which the stack has all in references.complete, in lockstep.yaml";

/** A stack, and what its policies leave open. */
export class ShownStack {
  /** The resources that rules judge. */
  readonly judged: readonly Member[];
  readonly set: StackSet;
  private readonly policies = new Set<string>();
  private readonly undecided: Undecided[] = [];
  private readonly waiting: { readonly error: UnreadableError; readonly member: Member }[] = [];

  constructor(resources: readonly PolicyResource[], basis: StackBasis) {
    const members = resources.filter(isOfFamily).map((resource) => memberOf(resource, basis));
    const shown = members.filter(({ resource }) => inputsShownOf(resource.urn) !== undefined);
    // What a program only reads is shown among others alone. Where all policies on resources are disabled, none is shown.
    this.judged = resources.some(({ urn }) => inputsShownOf(urn) !== undefined) ? shown : members;
    const { kinds } = basis;
    const unseen = resources.flatMap(({ type }) => unreadOf(type) ?? []);
    this.set = new StackSet(members, { kinds, completeness: completenessOf(basis, elsewhere), unseen });
  }

  /** Whether a policy is yet to judge it. */
  isNewTo(policy: string): boolean {
    const isNew = !this.policies.has(policy);
    this.policies.add(policy);
    return isNew;
  }

  /** Notes what a rule could not tell of a resource, which is said in sum when all policies have judged. */
  leavesOpen(member: Member, undecided: readonly Undecided[], waiting: readonly UnreadableError[]): void {
    if (undecided.length + waiting.length === 0) return;
    if (this.undecided.length + this.waiting.length === 0)
      process.nextTick(() => {
        this.tellOpen();
      });
    this.undecided.push(...undecided);
    this.waiting.push(...waiting.map((error) => ({ error, member })));
  }

  private tellOpen(): void {
    for (const [reason, its] of groupBy(this.undecided, ({ message }) => message)) {
      writeNote(describeUndecided(its.length, [...new Set(its.map(({ kind }) => kind))].sort(), reason));
    }
    if (this.waiting.length > 0) writeNote(describeWaiting(this.waiting));
    this.undecided.length = this.waiting.length = 0;
  }
}

/** How many values are named for which rules wait. */
const mostNamed = 3;

function describeWaiting(waiting: readonly { error: UnreadableError; member: Member }[]): string {
  const values = waiting.map(({ error: { path, owner }, member }) => {
    return `${formatPath(path)} of ${owner ?? describeResource(member)}`;
  });
  const names = [...new Set(values)];
  const more = names.length > mostNamed ? ` and ${String(names.length - mostNamed)} more` : "";
  const what = waiting.length === 1 ? "1 relation waits" : `${String(waiting.length)} relations wait`;
  return `${what} for what is not known yet: ${names.slice(0, mostNamed).join(", ")}${more}`;
}

function memberOf(resource: PolicyResource, { schemas }: StackBasis): Member {
  const { type, name, urn, props, opts, propertyDependencies } = resource;
  const inputs = inputsShownOf(urn) ?? (unguarded(props) as Member["inputs"]);
  const memory = memoryOf(inputs);
  const found = isHelmRelease(resource) ? undefined : contentsOf({ type, name, opts, inputs }, schemas);
  const secret = namespaceApart(resource);
  const its = found !== undefined && "candidates" in found ? found : undefined;
  const urns = Object.entries(propertyDependencies).map(
    ([property, others]) => [property, others.map((other) => other.urn)] as const,
  );
  return {
    ...{ resource, inputs, memory, type, name, contents: its, namespaceApart: secret },
    apart: candidatesApart({ type, name, inputs }) ?? (secret === undefined ? undefined : its?.candidates),
    joints: {
      id: urn,
      dependencies: dependenciesOf(urns),
      names: namesIn(unguarded(props)),
    },
    namespace: () => providerNamespace(resource),
    cluster: clusterOfResource(resource),
  };
}

const stacks = new WeakMap<object, ShownStack>();

/** The stack that the engine shows to all policies. */
export function stackOf(
  { resources }: Pick<StackValidationArgs, "resources">,
  basis: StackBasis,
): ShownStack {
  const [first] = resources;
  // The properties of a resource are the same for each policy, and others for each stack that is shown.
  const key = first === undefined ? basis : unguarded(first.props);
  const known = stacks.get(key) ?? new ShownStack(resources, basis);
  stacks.set(key, known);
  return known;
}
