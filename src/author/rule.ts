/**
 * The shape of a rule: metadata, logic and examples of one guardrail, in one file.
 */
import type { Kind } from "./kinds";
import type { KubernetesObject } from "./kubernetes";
import type { Parameters, Values } from "./parameters";
import type { Reference } from "./references";
import type { Entry, Inventory } from "./relations/inventory";
import type { ObjectScope, Target } from "./targets";

/** How bad it is to break a rule, least first. */
export const severities = ["low", "medium", "high", "critical"] as const;
/** How bad it is to break a rule. */
export type Severity = (typeof severities)[number];

/** What the profile `recommended` does about a rule from the first day on, and why. */
export interface Recommendation {
  /** `warn` for what many sound manifests break, `audit` for what is a matter of taste; everything else is `deny`. */
  readonly level: "deny" | "warn" | "audit";
  /** Why this level: a sentence without a full stop. */
  readonly because: string;
}

/** What a rule may read besides its item: the object around it, where it is, and the rule's settings. */
export type Context<Scope, P extends Parameters> = Scope & {
  readonly parameters: Values<P>;
  /** The namespace that the object is or will be in; `default` where nothing says so. */
  readonly namespace: string;
};

/** What other objects may take back. */
export interface Excuse<P extends Parameters> {
  /** Where they do: the end of a sentence, without a full stop. */
  readonly where: string;
  /** The kinds of other objects that it asks the inventory for. */
  readonly reads: readonly Kind[];
  /** Whether others can take anything back with these settings; they can unless given. */
  mayHold?(parameters: Values<P>): boolean;
  /**
   * Whether what the rule says of an object does not hold, seen among the others. It throws an Undecided where the objects
   * at hand give no sure answer: then it is neither a finding nor a pass.
   */
  holds(entry: Entry, context: { readonly inventory: Inventory; readonly parameters: Values<P> }): boolean;
}

/** All that an author writes of a rule. Everything the docs need is required, so that nothing can be missing. */
export interface RuleDefinition<Item, Scope extends ObjectScope, P extends Parameters> {
  /** What holds where the rule is kept: a sentence without a full stop. */
  readonly title: string;
  readonly severity: Severity;
  /** What happens to those who ignore it: one to three sentences. */
  readonly why: string;
  /** What to do about a finding: one imperative sentence. */
  readonly fix: string;
  readonly references: readonly Reference[];
  readonly recommended: Recommendation;
  /** The kinds and items that the rule looks at. */
  readonly target: Target<Item, Scope>;
  /** The settings, each with a default. */
  readonly parameters?: P;
  /** Whether an item breaks the rule: one expression, compiled to CEL for admission. */
  readonly deny: (item: Item, context: Context<Scope, P>) => boolean;
  /**
   * What is wrong with an item that breaks the rule; one line, compiled to CEL for admission. A list of lines where
   * several things can be wrong that can be mended one by one: each is a violation of its own.
   */
  readonly message: (item: Item, context: Context<Scope, P>) => string | readonly string[];
  /**
   * The objects at the other end of a violation, which reports point to; for rules over several objects. These also say
   * that they cannot decide: `inventory` throws an Undecided where the objects at hand give no sure answer.
   */
  readonly related?: (item: Item, context: Context<Scope, P>) => readonly Entry[];
  /**
   * What other objects take back of a rule on one object, such as an autoscaler that owns the replicas. Check and preview
   * have them at hand; admission says what the object itself says.
   */
  readonly unless?: Excuse<P>;
  /**
   * Why no policy is made of a rule over several objects: the end of a sentence, without a full stop. Without one it is said
   * that policies see one object at a time.
   */
  readonly notAtAdmission?: string;
  /**
   * What an object that breaks the rule reaches, besides what `deny` reads, such as the subjects of a binding: an update
   * at admission may take elements away, and add none. Compiled to CEL; the other gates see no updates.
   */
  readonly extent?: (item: Item, context: Context<Scope, P>) => readonly unknown[];
  /**
   * Complete manifests that keep and that break the rule, shown in the docs and run at every gate; for rules over several
   * objects sets of them, made by `manifests.set`.
   */
  readonly examples: {
    readonly good: readonly [KubernetesObject, ...KubernetesObject[]];
    readonly bad: readonly [KubernetesObject, ...KubernetesObject[]];
  };
}

/** A rule as the machinery sees it, whatever it looks at. */
export type AnyRule = Omit<
  RuleDefinition<unknown, ObjectScope, Parameters>,
  "deny" | "message" | "extent" | "related" | "target" | "unless"
> & {
  readonly target: Target<unknown>;
  readonly unless?: Excuse<Parameters>;
  deny(item: unknown, context: Context<ObjectScope, Parameters>): boolean;
  message(item: unknown, context: Context<ObjectScope, Parameters>): string | readonly string[];
  extent?(item: unknown, context: Context<ObjectScope, Parameters>): readonly unknown[];
  related?(item: unknown, context: Context<ObjectScope, Parameters>): readonly Entry[];
};

/** Declares a rule; the default export of `policies/<category>/<rule-name>.ts`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- no parameters are an empty set of them
export function rule<Item, Scope extends ObjectScope, P extends Parameters = {}>(
  definition: RuleDefinition<Item, Scope, P>,
): AnyRule {
  return definition;
}
