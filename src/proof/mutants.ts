/**
 * Mutants of rules: a rule in which one boolean that its author wrote is always true, always false or the opposite.
 * Examples pin a rule if each of its mutants says something else of one of them.
 */
import ts from "typescript";
import type { KubernetesObject } from "../author";
import { translateDeny } from "../compiler/compile";
import { literal, not, type Expression } from "../compiler/expression";
import { Translator } from "../compiler/translate";
import { isBoolean } from "../compiler/types";
import { present, type Scope, type Value } from "../compiler/value";
import { appliesTo } from "../judge/evaluate";
import type { EnforcedRule } from "../settings/settings";
import { admissionPolicy, type AdmissionPolicy } from "../admission/policy";
import { admit, type Verdict } from "./cel";

/** What a boolean is instead of what its author wrote. */
export type Change = "always true" | "always false" | "the opposite";

/** A boolean that is something else. */
export interface Mutation {
  readonly node: ts.Expression;
  readonly change: Change;
}

const changed: Readonly<Record<Change, (original: Expression) => Expression>> = {
  "always true": () => literal(true),
  "always false": () => literal(false),
  "the opposite": not,
};

/** Translates as the compiler does, but for the mutation, and notes every boolean on the way. */
class MutatingTranslator extends Translator {
  readonly booleans = new Set<ts.Expression>();

  constructor(
    checker: ts.TypeChecker,
    private readonly mutation?: Mutation,
  ) {
    super(checker);
  }

  override value(node: ts.Expression, scope: Scope): Value {
    const value = super.value(node, scope);
    if (value.type !== "cel" || isWrapper(node)) return value;
    if (!isBoolean(this.checker.getTypeAtLocation(node))) return value;
    this.booleans.add(node);
    if (this.mutation?.node !== node) return value;
    return present(changed[this.mutation.change](this.truth(value, node)));
  }
}

/** Whether a node means what the one within it means. */
function isWrapper(node: ts.Expression): boolean {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
}

/** The mutations of a boolean; a constant can only be the other one. */
function mutationsOf(node: ts.Expression): readonly Mutation[] {
  const changes: readonly Change[] =
    node.kind === ts.SyntaxKind.TrueKeyword
      ? ["always false"]
      : node.kind === ts.SyntaxKind.FalseKeyword
        ? ["always true"]
        : ["always true", "always false", "the opposite"];
  return changes.map((change) => ({ node, change }));
}

/** An example, and whether the rule as it is denies it. */
interface Judged {
  readonly object: KubernetesObject;
  readonly verdict: Verdict["verdict"];
}

/** A rule whose mutants can be tried on its examples. */
export class MutableRule {
  /** Every boolean that `deny` is made of, those of the author's kit included. */
  readonly booleans: readonly ts.Expression[];
  private readonly examples: readonly Judged[];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly source: ts.SourceFile,
    private readonly rule: EnforcedRule,
  ) {
    const translator = new MutatingTranslator(checker);
    const original = this.policy(translator);
    this.booleans = [...translator.booleans];
    const { good, bad } = rule.examples;
    this.examples = [...bad, ...good]
      .filter((object) => appliesTo(rule, object))
      .map((object) => ({ object, verdict: admit(original, object).verdict }));
  }

  /** The changes of a boolean that no example notices. An error is a verdict, too: neither a pass nor a violation. */
  unnoticed(node: ts.Expression): readonly Mutation[] {
    return mutationsOf(node).filter((mutation) => {
      const mutant = this.policy(new MutatingTranslator(this.checker, mutation));
      return this.examples.every(({ object, verdict }) => admit(mutant, object).verdict === verdict);
    });
  }

  private policy(translator: Translator): AdmissionPolicy {
    const deny = translateDeny(translator, this.source, this.rule);
    return admissionPolicy(this.rule, { deny, message: literal(""), hasSeveralMessages: false }, undefined);
  }
}

/** What example would notice a change. */
export const advice: Readonly<Record<Change, string>> = {
  "always true": "add an example in which it is false, and that is judged otherwise if it is true",
  "always false": "add an example in which it is true, and that is judged otherwise if it is false",
  "the opposite": "add an example that is judged otherwise if it is the opposite",
};
