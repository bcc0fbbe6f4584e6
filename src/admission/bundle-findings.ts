/**
 * What a bundle found, in words.
 */
import type { Rule } from "../author";
import { and, binary, list, literal } from "../compiler/expression";
import { print } from "../compiler/print";
import type { PolicyVariable, RulePolicy } from "./policy";
import { separator } from "./message-limits";
import { areNone, joined, nonEmpty, variable, type Comparison } from "./sides";

/** The name of a rule as CEL can have it: the variable that holds what it finds. */
export function identifier(rule: Rule): string {
  return rule.objectName.replaceAll("-", "_");
}

/** The variable that holds what a rule finds in the object before an update. */
export function beforeOf(rule: Rule): string {
  return `${identifier(rule)}_before`;
}

/**
 * The variable `clean`: whether an object breaks none of the rules. Most objects do not, and the API server evaluates
 * the message of each all the same: this spares them the search for words.
 */
export function clean(policies: readonly RulePolicy[]): PolicyVariable {
  const all = policies.map((policy) => areNone(variable(identifier(policy.rule)), policy)).reduce(and);
  return { name: "clean", expression: print(all) };
}

/** A message for an object that is not clean. */
export function ifUnclean(message: string): string {
  return `variables.clean ? "" : (${message})`;
}

/** How many rules a variable of findings holds: the API server stops any expression at 1,000,000 units of cost. */
const mostTexts = 3;

/**
 * The variable `findings`: the violations of each rule with the rule's name and what to do, one text for each rule.
 * Before it come those that it is made of where there are many rules.
 *
 * @param which Which violations of an update are among them; all are unless given.
 */
export function findings(policies: readonly RulePolicy[], which?: Comparison["which"]): PolicyVariable[] {
  const texts = policies.map((policy) => {
    const { name: rule, fix } = policy.rule;
    return joined(variable(identifier(policy.rule)), policy, {
      ...(which === undefined ? {} : { compared: { before: variable(beforeOf(policy.rule)), which } }),
      words: (text) => binary("+", binary("+", literal(`${rule}: `), text), literal(`. ${fix}`)),
      separator,
    });
  });
  if (texts.length <= mostTexts) return [{ name: "findings", expression: print(nonEmpty(list(texts))) }];
  const chunks: PolicyVariable[] = [];
  while (texts.length > 0) {
    const expression = print(nonEmpty(list(texts.splice(0, mostTexts))));
    chunks.push({ name: `findings${String(chunks.length + 1)}`, expression });
  }
  const all = chunks.map((chunk) => variable(chunk.name)).reduce((sum, chunk) => binary("+", sum, chunk));
  return [...chunks, { name: "findings", expression: print(all) }];
}
