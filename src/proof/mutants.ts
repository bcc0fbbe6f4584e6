/**
 * Mutants of rules: a rule in which one boolean that its author wrote is always true, always false or the opposite.
 * Examples pin a rule if each of its mutants says something else of one of them.
 */
import ts from "typescript";
import type { KubernetesObject } from "../author";
import { translateDeny } from "../compiler/compile";
import {
  and,
  binary,
  call,
  conditional,
  index,
  list,
  literal,
  macro,
  method,
  name,
  not,
  or,
  type Expression,
} from "../compiler/expression";
import { Translator } from "../compiler/translate";
import { isBoolean } from "../compiler/types";
import { maybe, present, type CelValue, type Scope, type Value } from "../compiler/value";
import { appliesTo } from "../judge/evaluate";
import type { EnforcedRule } from "../settings/settings";
import { admissionPolicy, type AdmissionPolicy } from "../admission/policy";
import { admit, type Verdict } from "./cel";

/** What a boolean is instead of what its author wrote. */
export type Change = (typeof changes)[number];

const changes = ["always true", "always false", "the opposite"] as const;

/** A boolean that is something else. */
export interface Mutation {
  readonly node: ts.Expression;
  readonly change: Change;
}

/** The name under which CEL reads the number of the mutation that is on; 0 is the rule as its author wrote it. */
const mutantName = "mutant";

/**
 * Translates as the compiler does, but every boolean can be switched to what it is in a mutation, so that a rule is
 * translated and parsed once for all of its mutants.
 */
class MutatingTranslator extends Translator {
  /** The number of the first mutation of each boolean. */
  readonly numbers = new Map<ts.Expression, number>();

  override value(node: ts.Expression, scope: Scope): Value {
    const value = super.value(node, scope);
    if (value.type !== "cel" || isWrapper(node)) return value;
    if (!isBoolean(this.checker.getTypeAtLocation(node))) return value;
    const number = this.numbers.get(node) ?? 1 + this.numbers.size * changes.length;
    this.numbers.set(node, number);
    return switchable(value, number);
  }
}

/** A boolean that is what its mutation makes of it while that is on, and else what it was. */
function switchable({ expression, optional }: CelValue, number: number): Value {
  const is = (change: Change): Expression =>
    binary("==", name(mutantName), literal(number + changes.indexOf(change)));
  // The boolean is there once: twice, those within it would be there four times, and so on.
  if (!optional) {
    const turned = binary("!=", is("the opposite"), and(expression, literal(true)));
    return present(or(is("always true"), and(not(is("always false")), turned)));
  }
  const some = (boolean: Expression): Expression => call("optional.of", boolean);
  const given = "given";
  const opposite = some(not(method(name(given), "orValue", literal(false))));
  const chosen = conditional(
    is("always true"),
    some(literal(true)),
    conditional(
      is("always false"),
      some(literal(false)),
      conditional(is("the opposite"), opposite, name(given)),
    ),
  );
  const one = macro(list([expression]), "map", given, chosen);
  return maybe(index(one, literal(0), { optional: false, map: false }));
}

/** Whether a node means what the one within it means. */
function isWrapper(node: ts.Expression): boolean {
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
}

/** The mutations of a boolean; a constant can only be the other one. */
export function mutationsOf(node: ts.Expression): readonly Mutation[] {
  const { kind } = node;
  return changes
    .filter((change) => {
      if (kind === ts.SyntaxKind.TrueKeyword) return change === "always false";
      return kind !== ts.SyntaxKind.FalseKeyword || change === "always true";
    })
    .map((change) => ({ node, change }));
}

/** An example, and whether the rule as it is denies it. */
interface Judged {
  readonly object: KubernetesObject;
  readonly verdict: Verdict["verdict"];
}

/** The evaluator does not come to the same verdicts where the booleans of a rule can be switched. */
export class UnchangeableError extends Error {
  constructor() {
    super("deny is too large for its conditions to be changed one by one: write it with fewer");
  }
}

/** A rule whose mutants can be tried on its examples; an UnchangeableError where they cannot. */
export class MutableRule {
  /** Every boolean that `deny` is made of, those of the author's kit included. */
  readonly booleans: readonly ts.Expression[];
  private readonly examples: readonly Judged[];
  private readonly switchable: AdmissionPolicy;
  private readonly numbers: ReadonlyMap<ts.Expression, number>;

  constructor(checker: ts.TypeChecker, source: ts.SourceFile, rule: EnforcedRule) {
    const original = policyOf(new Translator(checker), source, rule);
    const translator = new MutatingTranslator(checker);
    this.switchable = policyOf(translator, source, rule);
    this.numbers = translator.numbers;
    this.booleans = [...translator.numbers.keys()];
    const { good, bad } = rule.examples;
    this.examples = [...bad, ...good]
      .filter((object) => appliesTo(rule, object))
      .map((object) => ({ object, verdict: admit(original, object).verdict }));
    if (!this.isAsJudged(0)) throw new UnchangeableError();
  }

  /** The mutations that no example notices. An error is a verdict, too: neither a pass nor a violation. */
  unnoticed(mutations: readonly Mutation[]): readonly Mutation[] {
    return mutations.filter(({ node, change }) => {
      const number = this.numbers.get(node);
      if (number === undefined) throw new Error(`${node.getText()} is no boolean of the rule`);
      return this.isAsJudged(number + changes.indexOf(change));
    });
  }

  /** Whether every example is judged as it is by the rule itself while a mutation is on. */
  private isAsJudged(mutant: number): boolean {
    const switches = { [mutantName]: BigInt(mutant) };
    return this.examples.every(
      ({ object, verdict }) => admit(this.switchable, object, null, switches).verdict === verdict,
    );
  }
}

function policyOf(translator: Translator, source: ts.SourceFile, rule: EnforcedRule): AdmissionPolicy {
  const deny = translateDeny(translator, source, rule);
  return admissionPolicy(rule, { deny, message: literal(""), hasSeveralMessages: false }, undefined);
}

/** What example would notice a change. */
export const advice: Readonly<Record<Change, string>> = {
  "always true": "add an example in which it is false, and that is judged otherwise if it is true",
  "always false": "add an example in which it is true, and that is judged otherwise if it is false",
  "the opposite": "add an example that is judged otherwise if it is the opposite",
};
