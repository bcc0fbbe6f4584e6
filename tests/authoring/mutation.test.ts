/** The examples pin the rules: where one boolean of a rule is another, the verdict on some example is another. */
import { relative } from "node:path";
import type ts from "typescript";
import { kubernetesRules as rules } from "../support/rules";
import { manifests, type Rule } from "../../src/author";
import { namesOf } from "../../src/author/catalogue";
import { openSources } from "../../src/compiler/sources";
import { packageRoot } from "../support/build";
import { kitCases } from "../support/kit-cases";
import { advice, MutableRule, mutationsOf, type Mutation } from "../../src/proof/mutants";
import { sourceOf } from "../support/policies";
import { withoutSettings } from "../support/settings";
import { snippetFile, snippetRule, snippetSource } from "../support/snippets";

const snippets = kitCases.map((holds, at) => ({ file: snippetFile(at), text: snippetSource(holds, "") }));
const program = openSources(
  [...rules.map(sourceOf), ...snippets.map(({ file }) => file)],
  new Map(snippets.map(({ file, text }) => [file, text])),
);

function mutable(rule: Rule, file: string): MutableRule {
  const [enforced] = withoutSettings([rule], "admission");
  const source = program.getSourceFile(file);
  if (enforced === undefined || source === undefined) throw new Error(`${file} is not part of the program`);
  return new MutableRule(program.getTypeChecker(), source, enforced);
}

/** Whether an expression is a short test before a longer one, which changes no verdict. */
function isShortcut(node: ts.Node): boolean {
  return node.getText().startsWith("mayMatch(");
}

function isOfKit(node: ts.Node): boolean {
  return relative(packageRoot, node.getSourceFile().fileName).startsWith("src");
}

test.each(rules)("$name is pinned by its examples", (rule) => {
  const mutant = mutable(rule, sourceOf(rule));
  const own = mutant.booleans.filter((node) => !isOfKit(node));
  const unnoticed = mutant.unnoticed(own.flatMap(mutationsOf));
  if (unnoticed.length > 0) throw new Error(complaint(`an example of ${rule.name}`, unnoticed));
  expect(own).not.toEqual([]);
});

test("the author's kit is pinned by its cases and by the examples of the rules that use it", () => {
  const pod = manifests.pod({ containers: [{ name: "app", image: "nginx:1.27.0" }] });
  const caseRule: Rule = {
    ...snippetRule,
    ...namesOf("kit/case", ""),
    pack: { name: "kit", prefix: "" },
    examples: { good: [pod], bad: [pod] },
  };
  const users = [
    ...snippets.map(({ file }) => mutable(caseRule, file)),
    ...rules.map((rule) => mutable(rule, sourceOf(rule))),
  ];
  const left = new Map<ts.Expression, readonly Mutation[]>();
  for (const user of users) {
    for (const node of user.booleans.filter((each) => isOfKit(each) && !isShortcut(each))) {
      left.set(node, user.unnoticed(left.get(node) ?? mutationsOf(node)));
    }
  }
  const unnoticed = [...left.values()].flat();
  expect(left.size).toBeGreaterThan(0);
  if (unnoticed.length > 0) throw new Error(complaint("a case in tests/support/kit-cases.ts", unnoticed));
});

/** Where a boolean is, what it is instead, and what example would notice. */
function describeMutation({ node, change }: Mutation): string {
  const file = node.getSourceFile();
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart());
  const place = `${relative(packageRoot, file.fileName)}:${line + 1}:${character + 1}`;
  return `  ${place} - ${change}: ${node.getText().replaceAll(/\s+/gu, " ")}\n    ${advice[change]}`;
}

function complaint(what: string, unnoticed: readonly Mutation[]): string {
  return [
    `${what} is missing, since none notices where one of these is`,
    ...unnoticed.map(describeMutation),
    "Where no example can, the verdict does not depend on it: write the rule without it.",
  ].join("\n");
}
