/**
 * What rules were compiled to before, so that it need not be done again.
 */
import type { CompiledRule } from "../compiler/compile";
import type { RuleFile } from "../packs/rule-files";

/** Keeps the CEL of rules as they are without settings. */
export interface CompiledBefore {
  /** What the source of a rule was compiled to; undefined if it was not, or anything that counts is otherwise now. */
  readonly get: (ruleFile: RuleFile) => CompiledRule | undefined;
  readonly keep: (ruleFile: RuleFile, compiled: CompiledRule) => void;
}

/** Keeps nothing. */
export const neverBefore: CompiledBefore = { get: () => undefined, keep: () => undefined };
