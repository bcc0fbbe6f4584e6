/**
 * Rules as files of source text, before they are part of the built pack.
 */
import { compileFunction } from "node:vm";
import ts from "typescript";
import * as author from "../author";
import type { AnyRule } from "../author/rule";

/** The source of one rule. */
export interface RuleFile {
  /** The absolute path of the file. */
  readonly file: string;
  /** Its place, `<category>/<rule-name>`, from which its names come. */
  readonly path: string;
  readonly text: string;
}

/** The names that rules have: what they do, in words joined by dashes. */
const rulePath = /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/(disallow|require|restrict)(-[a-z0-9]+)+$/u;

/** What is wrong with the place of a rule, or undefined. */
export function pathProblem(path: string): string | undefined {
  if (rulePath.test(path)) return undefined;
  return (
    "a rule is <category>/<rule-name> in lower case with dashes, and its name starts with disallow- (a thing " +
    "must be absent), require- (present) or restrict- (its value comes from a set)"
  );
}

/** A rule file that cannot be loaded, for a reason that its author can mend. */
export class RuleFileError extends Error {
  constructor(
    /** The file. */
    readonly ruleFile: RuleFile,
    problem: string,
  ) {
    super(problem);
    this.name = "RuleFileError";
  }
}

/**
 * The rule that a file exports.
 *
 * @throws RuleFileError if it does not run, imports anything but the author's kit, or exports no rule.
 */
export function loadRule(ruleFile: RuleFile): AnyRule {
  const exported = run(ruleFile).default as Partial<AnyRule> | undefined;
  const isRule = typeof exported?.deny === "function" && typeof exported.message === "function";
  if (!isRule || exported.target === undefined || exported.examples === undefined) {
    throw new RuleFileError(ruleFile, "there is no `export default rule({ … })`");
  }
  return exported as AnyRule;
}

/** What a rule file exports. */
function run(ruleFile: RuleFile): { default?: unknown } {
  const { file, text } = ruleFile;
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  const require = (specifier: string): typeof author => {
    if (/^(?:\.\.\/)+src\/author$/u.test(specifier)) return author;
    throw new Error(`it imports ${specifier}; a rule may import only src/author`);
  };
  try {
    const evaluate = compileFunction(outputText, ["exports", "require"], { filename: file }) as (
      exports: object,
      require: (specifier: string) => typeof author,
    ) => void;
    evaluate(exports, require);
  } catch (error) {
    throw new RuleFileError(ruleFile, error instanceof Error ? error.message : String(error));
  }
  return exports;
}
