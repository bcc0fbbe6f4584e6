/**
 * What is remembered of each resource while its policies judge it: what is in it, so that it is read once, and what has been
 * said of it, so that they do not all say the same.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { Contents } from "../judge/pulumi/contents";
import type { RenderedRelease } from "../sources/rendered/release";
import type { EnforcedRule } from "../settings/settings";
import type { ResourceJudgement } from "./judgement";
import { unguarded } from "./sdk-unknowns";
import { writeNote } from "./write-note";

/** Why nobody can tell what is in a resource. */
export interface UnknownContents {
  readonly error: unknown;
}

/** What the policies know of one resource, and have said of it. */
export class ResourceMemory {
  private readonly notes = new Set<string>();
  private held: ResourceJudgement[] = [];
  private found: Contents | UnknownContents | undefined;
  private rendered: Promise<RenderedRelease> | undefined;

  /** What is in the resource, or why that cannot be told; read once for all policies. */
  contents(read: () => Contents): Contents | UnknownContents {
    return (this.found ??= orWhyNot(read));
  }

  /** What a Helm release comes to; rendered once for all policies. */
  rendering(render: () => Promise<RenderedRelease>): Promise<RenderedRelease> {
    return (this.rendered ??= render());
  }

  /** Whether a note is the first of its kind. */
  isNew(note: string): boolean {
    const isKnown = this.notes.has(note);
    this.notes.add(note);
    return !isKnown;
  }

  /** Keeps what other resources may take back until the stack is seen. */
  holdBack(judgement: ResourceJudgement): void {
    this.held.push(judgement);
  }

  /** What was held back of these rules, once. */
  heldBack(rules: readonly EnforcedRule[]): readonly ResourceJudgement[] {
    const its = this.held.filter(({ rule }) => rules.includes(rule));
    this.held = this.held.filter((each) => !its.includes(each));
    return its;
  }

  /** Tells that some rule does not judge the resource: one line for each reason. */
  leavesUnchecked({ type, name }: { readonly type: string; readonly name: string }, reason: string): void {
    if (this.isNew(reason)) writeNote(`${type} ${name} is not checked by every rule: ${reason}`);
  }
}

function orWhyNot(read: () => Contents): Contents | UnknownContents {
  try {
    return read();
  } catch (error) {
    return { error };
  }
}

/** The inputs of each resource that the engine has shown, by its URN: what it shows of a stack are the outputs. */
const inputsByUrn = new Map<string, Inputs>();

type Inputs = Readonly<Record<string, unknown>>;

/** The inputs of a resource. */
export function inputsOf({ urn, props }: Pick<ResourceValidationArgs, "urn" | "props">): Inputs {
  const inputs = unguarded(props) as Inputs;
  inputsByUrn.set(urn, inputs);
  return inputs;
}

/** The inputs of a resource that were shown; undefined of one that a program only reads, or leaves as it is. */
export function inputsShownOf(urn: string): Inputs | undefined {
  return inputsByUrn.get(urn);
}

const all = new WeakMap<object, ResourceMemory>();

/** What is remembered of the resource that has these properties, which its policies share. */
export function memoryOf(properties: object): ResourceMemory {
  const known = all.get(properties);
  if (known !== undefined) return known;
  const memory = new ResourceMemory();
  all.set(properties, memory);
  return memory;
}
