/** The examples pin the rules on AWS resources: where one boolean of a rule is another, so is the verdict on some example. */
import { openSources } from "../../src/compiler/sources";
import { describeMutation, unnoticedIn } from "../support/javascript-mutants";
import { sourceOf } from "../support/policies";
import { awsRules } from "../support/rules";

const program = openSources(awsRules.map(sourceOf));

test.each(awsRules)("$name is pinned by its examples", (rule) => {
  const source = program.getSourceFile(sourceOf(rule));
  if (source === undefined) throw new Error(`${rule.path} is not part of the program`);
  const unnoticed = unnoticedIn(rule, source, program.getTypeChecker());
  expect(unnoticed.map(describeMutation)).toEqual([]);
});
