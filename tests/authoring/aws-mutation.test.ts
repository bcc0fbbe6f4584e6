/** The examples pin the rules that are not compiled: where one boolean of a rule is another, so is the verdict on some example. */
import { openSources } from "../../src/compiler/sources";
import { describeMutation, unnoticedIn } from "../../src/proof/javascript-mutants";
import { sourceOf } from "../support/policies";
import { awsRules, rulesOnFiles, rulesOverSeveral } from "../support/rules";

const rules = [...awsRules, ...rulesOnFiles, ...rulesOverSeveral];
const program = openSources(rules.map(sourceOf));

test.each(rules)("$name is pinned by its examples", (rule) => {
  const source = program.getSourceFile(sourceOf(rule));
  if (source === undefined) throw new Error(`${rule.path} is not part of the program`);
  const unnoticed = unnoticedIn(rule, source, program.getTypeChecker());
  expect(unnoticed.map(describeMutation)).toEqual([]);
});
