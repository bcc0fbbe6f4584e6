/**
 * What the gates have to know of a Pulumi provider whose resources rules look at.
 */
import type { Path } from "../author/shape";
import type { Misfit } from "./typed";

/** The inputs of a resource. */
export type Inputs = Readonly<Record<string, unknown>>;

/** Whether something stands for what cannot be read. */
export type IsOpen = (value: unknown) => boolean;

/** What rules know a resource as, which may be one of another type. */
export interface KnownAs {
  /** Its type token. */
  readonly type: string;
  readonly inputs: Inputs;
  /** Where what is at a place of these inputs is in those of the resource itself. */
  readonly place: (path: Path) => Path;
  /** The input by which it refers to the first of them, of which it is a part; unknown, as the name of that may be. */
  readonly ofFirst?: string;
}

/** A type of resources that policies can only name: they cannot read its inputs as rules know them. */
export interface Unread {
  readonly type: string;
  /** The input that holds what a rule looks at, where that is a part of the resource. */
  readonly holds?: string;
}

/** A Pulumi provider whose resources rules look at. */
export interface Provider {
  /** The `apiVersion` of its resources as rules see them. */
  readonly version: string;
  /** Whether rules know resources with this type token as resources of the provider. */
  readonly owns: (type: string) => boolean;
  /** A type token of the provider in the one form that rules name. */
  readonly kindOf: (type: string) => string;
  /** What rules see of a resource: itself, or those that it stands for. */
  readonly knownAs: (type: string, inputs: Inputs, isOpen: IsOpen) => readonly KnownAs[];
  /** What in the inputs of a resource is of another type than Pulumi takes. */
  readonly misfits: (known: KnownAs, isOpen: IsOpen) => readonly Misfit[];
  /** Which inputs a resource must have that it has not. */
  readonly lacks: (known: KnownAs, isOpen: IsOpen) => readonly Misfit[];
  /** The inputs as rules know them that come of one input of a resource. */
  readonly inputsFrom: (type: string, input: string) => readonly string[];
  /** What a resource may be of that the provider knows, though rules cannot read it; undefined of any other. */
  readonly mayBe: (type: string) => MayBe | undefined;
  /** Patterns in RE2 of all spellings of a type token that rules name. */
  readonly spellingsOf: (kind: string) => readonly string[];
  /** Other types that are, or may hold, what rules name by a type token. */
  readonly unreadAs: (kind: string) => readonly Unread[];
}

/** What a resource that no rule can read may be. */
export interface MayBe {
  /** Whether it may be of a kind. */
  readonly isOf: (kind: string) => boolean;
  /** Which resources of the same package rules know, such as `of aws-native, rules know resources of EKS and ECR`. */
  readonly others: string;
}
