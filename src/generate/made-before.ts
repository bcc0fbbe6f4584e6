/**
 * What was made of rules before, so that it need not be done again.
 */
import type { Examples } from "./rule-pages";
import type { CompiledRule } from "../compiler/compile";
import type { RuleFile } from "../packs/rule-files";

/** What is made of the source of a rule as it is without settings. */
export interface Made {
  readonly compiled?: CompiledRule;
  /** What its page shows of its examples. */
  readonly examples?: Examples;
}

/** Keeps what was made of rules. */
export interface MadeBefore {
  /** What was made of the source of a rule; nothing if anything that counts is otherwise now. */
  readonly get: (ruleFile: RuleFile) => Made;
  /** Keeps something besides what is kept already. */
  readonly keep: (ruleFile: RuleFile, made: Made) => void;
}

/** Keeps nothing. */
export const neverBefore: MadeBefore = { get: () => ({}), keep: () => undefined };
