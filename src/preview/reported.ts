/**
 * What has been said of a resource, so that its policies do not all say the same. Pulumi never shows why a policy does not
 * apply; what it writes to standard error Pulumi shows as it is.
 */
import type { ResourceValidationArgs } from "@pulumi/policy";
import type { Contents } from "../judge/pulumi/contents";
import type { RenderedRelease } from "../sources/rendered/release";
import { printable } from "../report/printable";
import type { EnforcedRule } from "../settings/settings";
import type { ResourceJudgement } from "./judgement";
import { unguarded } from "./sdk-unknowns";

/** Why nobody can tell what is in a resource. */
export interface Unread {
  readonly error: unknown;
}

/** What the policies have said of one resource. */
export class Said {
  private readonly notes = new Set<string>();
  private held: ResourceJudgement[] = [];
  private found: Contents | Unread | undefined;
  private rendered: Promise<RenderedRelease> | undefined;

  /** What is in the resource, or why that cannot be told; read once for all policies. */
  contents(read: () => Contents): Contents | Unread {
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
    if (this.isNew(reason)) tell(`${type} ${name} is not checked by every rule: ${reason}`);
  }
}

function orWhyNot(read: () => Contents): Contents | Unread {
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

const all = new WeakMap<object, Said>();

/** What has been said of the resource that has these properties, which its policies share. */
export function saidOf(properties: object): Said {
  const known = all.get(properties);
  if (known !== undefined) return known;
  const said = new Said();
  all.set(properties, said);
  return said;
}

/** Tells whoever runs the operation a line. */
export function tell(note: string): void {
  process.stderr.write(`${printable(note)}\n`);
}
