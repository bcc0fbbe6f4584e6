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

/**
 * The rule that a file exports.
 *
 * @throws Error if it imports anything but the author's kit, or has no default export.
 */
export function loadRule({ file, text }: RuleFile): AnyRule {
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: { default?: AnyRule } = {};
  const require = (specifier: string): typeof author => {
    if (/^(?:\.\.\/)+src\/author$/u.test(specifier)) return author;
    throw new Error(`${file} imports ${specifier}; a rule may import only src/author`);
  };
  const run = compileFunction(outputText, ["exports", "require"], { filename: file }) as (
    exports: object,
    require: (specifier: string) => typeof author,
  ) => void;
  run(exports, require);
  if (exports.default === undefined) throw new Error(`${file} has no default export`);
  return exports.default;
}
