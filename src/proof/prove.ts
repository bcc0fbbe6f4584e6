/**
 * The proof of a rule: its examples on both sides, the same verdict and words natively and in CEL, and examples that
 * notice every change of what it denies.
 */
import type ts from "typescript";
import type { KubernetesObject } from "../author";
import { reachesAdmission } from "../author/catalogue";
import { compileRule, definitionOf, type CompiledRule } from "../compiler/compile";
import type { Diagnostic } from "../compiler/diagnostics";
import { appliesTo } from "../judge/evaluate";
import type { EnforcedRule } from "../settings/settings";
import { admissionPolicy } from "../admission/policy";
import { admit, type Verdict } from "./cel";
import { fieldOf, nameOfExample, placeOf, placeOfExample, sides, type Place, type Side } from "./examples";
import { unnoticedIn } from "./javascript-mutants";
import { advice, MutableRule, mutationsOf, UnchangeableError, type Mutation } from "./mutants";
import { verdictOf } from "./native";

/** Something that does not hold. */
export interface Failure extends Place {
  /** What is so, and what was expected, in one line. */
  readonly message: string;
  /** What the compiler says, where it is one of its diagnostics. */
  readonly diagnostic?: Diagnostic;
}

/** One thing that was tried. */
export interface Trial {
  /** What must hold. */
  readonly name: string;
  readonly failures: readonly Failure[];
}

/** What was tried of a rule. */
export interface Proof {
  readonly rule: EnforcedRule;
  /** The absolute path of its source. */
  readonly file: string;
  readonly trials: readonly Trial[];
  /** The real engines that were asked. */
  readonly onEngines: readonly OnEngine[];
}

/** What a real engine said of the examples of a rule. */
export interface OnEngine {
  /** What it is called, such as `the API server`. */
  readonly engine: string;
  /** How many it judges alike. */
  readonly taken: number;
  /** Those that are refused without rules, too. */
  readonly untaken: readonly Failure[];
}

/** All that does not hold. */
export function failuresOf({ trials }: Proof): readonly Failure[] {
  return trials.flatMap(({ failures }) => failures);
}

/**
 * Tries a rule.
 *
 * @param program Has its source.
 * @param others Objects besides its own examples on which both engines must agree.
 */
export function prove(
  program: ts.Program,
  file: string,
  rule: EnforcedRule,
  others: readonly KubernetesObject[],
): Proof {
  const source = program.getSourceFile(file);
  if (source === undefined) throw new Error(`${file} is not part of the program`);
  const checker = program.getTypeChecker();
  const examples = sides.flatMap((side) =>
    rule.examples[side].map((object, at) => exampleTrial(source, rule, { object, side, at })),
  );
  // Where there is no CEL, there is nothing to agree with.
  const untried = { rule, file, onEngines: [] };
  if (!reachesAdmission(rule))
    return { ...untried, trials: [...examples, noticeNatively(checker, source, rule)] };
  const { compiled, diagnostics = [] } = compileRule(program, file, rule);
  const translation = { name: "it compiles", failures: diagnostics.map(failureOf) };
  if (compiled === undefined) return { ...untried, trials: [translation] };
  const trials = [
    translation,
    ...examples,
    agreement(source, rule, compiled, others),
    notice(checker, source, rule),
  ];
  return { ...untried, trials };
}

function failureOf(diagnostic: Diagnostic): Failure {
  const { line, column, code, message } = diagnostic;
  return { line, column, message: `${code}: ${message}`, diagnostic };
}

interface Example {
  readonly object: KubernetesObject;
  readonly side: Side;
  readonly at: number;
}

function exampleTrial(source: ts.SourceFile, rule: EnforcedRule, example: Example): Trial {
  const complaint = complaintOf(rule, example);
  const name = `${nameOfExample(example)} ${example.side === "bad" ? "breaks" : "keeps"} it`;
  const place = placeOfExample(source, example.side, example.at);
  return { name, failures: complaint === undefined ? [] : [{ ...place, message: complaint }] };
}

function complaintOf(rule: EnforcedRule, example: Example): string | undefined {
  const { object, side } = example;
  const verdict = verdictOf(rule, object);
  if (verdict.verdict === "error") return `${nameOfExample(example)} cannot be judged: ${verdict.message}`;
  if (side === "good") {
    if (verdict.verdict === "pass") return undefined;
    return `${nameOfExample(example)} breaks the rule, and must keep it: ${verdict.message}`;
  }
  if (verdict.verdict === "pass") {
    const seen = appliesTo(rule, object)
      ? "keeps the rule"
      : `is a ${object.kind}, which it does not look at`;
    return `${nameOfExample(example)} ${seen}, and must break it`;
  }
  if (/^\S(?:.*\S)?$/u.test(verdict.message)) return undefined;
  const said = JSON.stringify(verdict.message);
  return `the message of ${nameOfExample(example)} must be one line of text without spaces around it, not ${said}`;
}

/** Both engines on the examples of the rule and on other objects that it looks at. */
function agreement(
  source: ts.SourceFile,
  rule: EnforcedRule,
  compiled: CompiledRule,
  others: readonly KubernetesObject[],
): Trial {
  const policy = admissionPolicy(rule, compiled, undefined);
  const deny = placeOfDeny(source);
  const own = sides.flatMap((side) =>
    rule.examples[side].map((object, at) => {
      return { object, name: nameOfExample({ side, at }), place: placeOfExample(source, side, at) };
    }),
  );
  const further = others.map((object) => {
    const name = `the ${object.kind} ${JSON.stringify(object)}`;
    return { object, name, place: deny };
  });
  const failures = [...own, ...further]
    .filter(({ object }) => appliesTo(rule, object))
    .flatMap(({ object, name, place }): Failure[] => {
      const native = verdictOf(rule, object);
      // What cannot be judged has no verdict to agree on.
      if (native.verdict === "error") return [];
      const cel = admit(policy, object);
      if (JSON.stringify(native) === JSON.stringify(cel)) return [];
      return [
        {
          ...place,
          message: `check says ${said(native)} of ${name}, and its CEL ${said(cel)}; both must say the same`,
        },
      ];
    });
  return { name: "its CEL says the same in the same words", failures };
}

/** What is said by a verdict. */
export function said(verdict: Verdict): string {
  return verdict.verdict === "pass" ? "nothing" : JSON.stringify(verdict.message);
}

const noticing = "its examples notice every change of deny";

/** Whether examples notice where a boolean that the author wrote is another. */
function notice(checker: ts.TypeChecker, source: ts.SourceFile, rule: EnforcedRule): Trial {
  try {
    const mutable = new MutableRule(checker, source, rule);
    const own = mutable.booleans.filter((node) => node.getSourceFile() === source);
    return noticeTrial(new Map(own.map((node) => [node, mutable.unnoticed(mutationsOf(node))])));
  } catch (error) {
    if (!(error instanceof UnchangeableError)) throw error;
    return { name: noticing, failures: [{ ...placeOfDeny(source), message: error.message }] };
  }
}

function placeOfDeny(source: ts.SourceFile): Place {
  const definition = definitionOf(source);
  return placeOf(fieldOf(definition, "deny") ?? definition);
}

/** The same of a rule that is not compiled. */
function noticeNatively(checker: ts.TypeChecker, source: ts.SourceFile, rule: EnforcedRule): Trial {
  const unnoticed = unnoticedIn(rule, source, checker);
  const nodes = new Set(unnoticed.map(({ node }) => node));
  return noticeTrial(
    new Map(Array.from(nodes, (node) => [node, unnoticed.filter((each) => each.node === node)])),
  );
}

function noticeTrial(unnoticed: ReadonlyMap<ts.Expression, readonly Mutation[]>): Trial {
  const failures = Array.from(unnoticed, ([node, mutations]): Failure[] => {
    const [first] = mutations;
    if (first === undefined) return [];
    const changes = mutations.map(({ change }) => change).join(" or ");
    const message = `no example notices if ${excerpt(node)} is ${changes}: ${advice[first.change]}`;
    return [{ ...placeOf(node), message }];
  }).flat();
  return { name: noticing, failures };
}

function excerpt(node: ts.Node): string {
  const text = node.getText().replaceAll(/\s+/gu, " ");
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
}
