/**
 * Rules as files of source text, which are run as they are.
 */
import { compileFunction } from "node:vm";
import ts from "typescript";
import * as author from "../author";
import type { AnyRule } from "../author/rule";
import { isKit, kitSpecifier } from "../compiler/kit";
import { laterIn } from "./later";
import { frozen } from "./shared-values";
import { isTypes, typesFileAt } from "./types-file";
import { withoutEffects } from "./without-effects";

/** The source of one rule. */
export interface RuleFile {
  /** The absolute path of the file. */
  readonly file: string;
  /** Its place, `<category>/<rule-name>`, from which its names come. */
  readonly path: string;
  readonly text: string;
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

/** What a file of rules or questions exports, or what a file of types does that it imports. */
export function run(ruleFile: RuleFile): { default?: unknown } {
  const { file, text } = ruleFile;
  const later: { readonly line: number; readonly text: string }[] = [];
  const lineOf = (source: ts.SourceFile, at: number): number =>
    ts.getLineAndCharacterOfPosition(source, at).line + 1;
  const noteLater = (source: ts.SourceFile): void => {
    const node = laterIn(source);
    if (node === undefined) return;
    const [first = ""] = node.getText(source).split("\n");
    later.push({ line: lineOf(source, node.getStart(source)), text: first });
  };
  const { outputText, diagnostics = [] } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    reportDiagnostics: true,
    transformers: {
      before: [
        () => (source) => {
          noteLater(source);
          return source;
        },
      ],
    },
  });
  const [mistake] = diagnostics;
  // What is left of half a file could be a rule of another meaning.
  if (mistake !== undefined) {
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022);
    const what = ts.flattenDiagnosticMessageText(mistake.messageText, " ");
    throw new RuleFileError(ruleFile, `line ${lineOf(source, mistake.start ?? 0)} is no TypeScript: ${what}`);
  }
  const [waits] = later;
  if (waits !== undefined) {
    throw new RuleFileError(
      ruleFile,
      `line ${waits.line} does something later, and nobody waits for it: ${waits.text}`,
    );
  }
  const exports = {};
  const require = (specifier: string): object => {
    if (isKit(specifier)) return kit();
    const types = isTypes(text) ? undefined : typesFileAt(specifier, file);
    if (types !== undefined) return run({ ...ruleFile, ...types });
    throw new Error(
      `it imports ${specifier}; it may import only ${kitSpecifier}, and what \`lockstep types\` wrote`,
    );
  };
  try {
    withoutEffects((names, values) => {
      const evaluate = compileFunction(outputText, ["exports", "require", ...names], {
        filename: file,
      }) as (...given: unknown[]) => void;
      evaluate(exports, require, ...values);
    });
  } catch (error) {
    throw new RuleFileError(ruleFile, thrownText(error));
  }
  return exports;
}

/** The kit as packs get it, which built-in rules have, too. */
function kit(): object {
  for (const each of Object.values(author)) frozen(each);
  return author;
}

/** What a file that is not trusted to throw errors throws. */
export function thrownText(error: unknown): string {
  try {
    const isError = typeof error === "object" && error !== null && "message" in error;
    return String(isError ? error.message : error);
  } catch {
    return "it throws something that has no text";
  }
}
