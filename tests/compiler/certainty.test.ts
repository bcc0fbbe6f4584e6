/** Conditions over values that nobody knows yet, in the JavaScript evaluator. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pack, rules } from "../../policies";
import type { Rule } from "../../src/author";
import { admissionPolicy, type RulePolicy } from "../../src/admission/policy";
import { objectsOfPrograms } from "../../src/admission/object-programs";
import { onProgramsOf } from "../../src/admission/programs";
import { isResource } from "../../src/author/providers";
import { compileRule, type Compilation } from "../../src/compiler/compile";
import { openSources } from "../../src/compiler/sources";
import { judge } from "../../src/judge/evaluate";
import { admit, type Verdict } from "../../src/proof/cel";
import { enforced } from "../../src/settings/settings";
import { parseSettings } from "../../src/settings/settings-file";
import { awsRules } from "../support/rules";
import { declaring, programCases, programWith, type ProgramOutcome } from "../support/program-cases";

const fileOf = ({ category, name }: Pick<Rule, "category" | "name">): string =>
  join(__dirname, "../../policies", category, `${name}.ts`);
const program = openSources(rules.map(fileOf));
const { settings } = parseSettings({ level: "deny" }, pack);
const compile = (rule: Rule): Compilation => compileRule(program, fileOf(rule), rule);
const ofObjects = enforced(
  rules.filter(({ target: { cel, conflict } }) => cel !== undefined && conflict === undefined),
  settings,
  "admission",
).flatMap((rule) => {
  const { compiled } = compile(rule);
  return compiled === undefined ? [] : objectsOfPrograms(rule, compiled, "warn");
});
const policies = new Map(
  [...onProgramsOf(rules, settings, "warn", compile), ...ofObjects].map(
    ([rule, compiled]): [string, RulePolicy] => [
      rule.policyName.replace("-declared", ""),
      admissionPolicy(rule, compiled, undefined),
    ],
  ),
);

function verdictBy(name: string, resource: object): Verdict {
  const policy = policies.get(name);
  if (policy === undefined) throw new Error(`there is no policy ${name}`);
  return admit(policy, programWith(resource));
}

function outcomeOf(rule: string, resource: object): ProgramOutcome | object {
  const denial = verdictBy(rule, resource);
  const warning = verdictBy(`${rule}-undecided`, resource);
  if (denial.verdict === "fail" && warning.verdict === "pass") return "broken";
  if (denial.verdict === "pass" && warning.verdict === "pass") return "kept";
  if (denial.verdict === "fail" && warning.verdict === "fail") return "broken in part";
  const [, undecided] =
    /^main: (.*) is unknown or of another type/u.exec("message" in warning ? warning.message : "") ?? [];
  return denial.verdict === "pass" && undecided !== undefined ? { undecided } : { denial, warning };
}

test.each(programCases)("$rule: $what", ({ rule, resource, outcome }) => {
  expect(outcomeOf(rule, resource)).toEqual(outcome);
});

const declared = rules
  .filter(({ name }) => policies.has(name))
  .flatMap((rule) =>
    [...rule.examples.good, ...rule.examples.bad]
      .filter((example) => isResource(example) || rule.target.cel !== undefined)
      .map((example, index) => ({ rule, name: rule.name, index, example })),
  );

test.each(declared)(
  "$name says of example $index in a program what it says of the resource",
  ({ rule, example }) => {
    const messages = judge(rule, example).violations.map(({ message }) => `main: ${message}`);

    expect(verdictBy(rule.name, declaring(example))).toEqual(
      messages.length === 0 ? { verdict: "pass" } : { verdict: "fail", message: messages.join("; ") },
    );
  },
);

test("docs/programs.md names the rules that have no policy on programs", () => {
  const page = readFileSync(join(__dirname, "../../docs/programs.md"), "utf8");
  const [table = ""] = page.split("| rules")[1]?.split("\n\n") ?? [];
  const named = Array.from(table.matchAll(/`([a-z0-9-]+)`/gu), ([, name = ""]) => name);
  const others = rules.filter(({ target: { cel, conflict } }) => cel !== undefined && conflict === undefined);
  const without = [...awsRules, ...others].map(({ name }) => name).filter((name) => !policies.has(name));

  expect(named.toSorted()).toEqual(without.toSorted());
});
