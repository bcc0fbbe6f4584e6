/**
 * A pack: rules that are published together, as one value. Importing it has no effects; gates are given the packs that
 * they enforce.
 */
import { catalogue, type Rule } from "./catalogue";
import type { Level } from "./levels";
import type { AnyRule } from "./rule";
import type { Twins } from "./twins";

/** The level that each rule has, at every gate, for a team that chooses this profile. */
export type Profile = (rule: Rule) => Level;

/** The profile of those who choose none. */
export const defaultProfile = "recommended";

/**
 * The rules that contain others, each with those: what breaks one of these breaks it, too, as a rule. Where both find the
 * same item, people are shown one of the two.
 */
export type Contains = Readonly<Record<string, readonly string[]>>;

/** All of a pack but its rules, which come from the files beside it. */
export interface PackDefinition {
  /** The name of the pack, as npm names packages. */
  readonly name: string;
  /** What tells its rules from those of other packs: `<prefix>/<category>/<rule-name>`; "" for none. */
  readonly prefix: string;
  /** The sets of levels that teams start from, by name. */
  readonly profiles: Readonly<Record<string, Profile>> & { readonly [defaultProfile]: Profile };
  /** The rules that contain others; none unless given. */
  readonly contains?: Contains;
  /** The address of the folder with a page for each rule, `<category>/<rule-name>.md`; absent where there is none. */
  readonly docs?: string;
  /** Which of its rules guard one thing in AWS and in the cluster. */
  readonly twins?: readonly Twins[];
}

/** A pack with its rules. */
export interface Pack extends PackDefinition {
  /** In order of path. */
  readonly rules: readonly Rule[];
}

/** What a gate goes by: the rules of one pack or of several, and the profiles that settings may name. */
export type RuleSet = Pick<Pack, "rules" | "profiles">;

/**
 * Declares a pack; the default export of `policies/pack.ts`.
 *
 * @returns What makes the pack from its rules by path, `<category>/<rule-name>`. The registry beside it,
 *   `policies/index.ts`, is generated and calls it.
 */
export function pack(definition: PackDefinition): (rules: Readonly<Record<string, AnyRule>>) => Pack {
  return (rules) => ({ ...definition, rules: catalogue(rules, definition) });
}

/** The address of the page about a rule: that of its first reference where its pack has no pages. */
export function addressOf({ pack: { docs }, path, references }: Rule): string | undefined {
  return docs === undefined ? references[0]?.url : `${docs}/${path}.md`;
}
