/**
 * Everything that is derived from the rules: the registry, the admission policies and the docs.
 */
import { catalogue, type Rule } from "../author";
import type { AnyRule } from "../author/rule";
import { compileRule, diagnoseUnloadable } from "../compiler/compile";
import { diagnosticKinds, type Diagnostic } from "../compiler/diagnostics";
import { openSources } from "../compiler/sources";
import { isActive, type Approval } from "../engine/approvals";
import { bundles } from "../gates/admission/bundle";
import { policyFiles, policyFolders } from "../gates/admission/files";
import { admissionPolicy, type RulePolicy } from "../gates/admission/policy";
import { diagnosticsPage, diagnosticsPageFile } from "./diagnostics-page";
import { rulePages, rulePagesFolder } from "./rule-pages";
import { registry, registryFile } from "./registry";
import { loadRule, RuleFileError, type RuleFile } from "./rule-files";

/** The folders in which every file is generated. */
export const generatedFolders: readonly string[] = [...policyFolders, rulePagesFolder];

/** What follows from the rules. */
export interface Generated {
  /** The text of each file by its path from the root of the pack. */
  readonly files: ReadonlyMap<string, string>;
  /** Why some rules have no policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The rules of some files. */
export interface LoadedRules {
  readonly rules: readonly Rule[];
  /** Why some files have no rule. */
  readonly failures: readonly RuleFileError[];
}

/** The rules of these files, by their names. */
export function loadRules(ruleFiles: readonly RuleFile[]): LoadedRules {
  const definitions: Record<string, AnyRule> = {};
  const failures: RuleFileError[] = [];
  for (const ruleFile of ruleFiles) {
    try {
      definitions[ruleFile.path] = loadRule(ruleFile);
    } catch (error) {
      if (!(error instanceof RuleFileError)) throw error;
      failures.push(error);
    }
  }
  return { rules: catalogue(definitions), failures };
}

/**
 * Generates all files.
 *
 * @param ruleFiles The sources of the rules, in order of path.
 * @param loaded The rules that these sources export.
 * @param approvals The approvals to compile in.
 * @param today The day that approvals must not have expired on, `YYYY-MM-DD` in UTC.
 */
export function generate(
  ruleFiles: readonly RuleFile[],
  { rules, failures }: LoadedRules,
  approvals: readonly Approval[],
  today: string,
): Generated {
  const active = approvals.filter((approval) => isActive(approval, today));
  const program = openSources(
    ruleFiles.map(({ file }) => file),
    new Map(ruleFiles.map(({ file, text }) => [file, text])),
  );
  const sources = new Map(ruleFiles.map(({ path, file }) => [path, file]));
  const policies: RulePolicy[] = [];
  const diagnostics = failures.flatMap(({ ruleFile, message }) => [
    ...diagnoseUnloadable(program, ruleFile.file, message),
  ]);
  for (const rule of rules) {
    const file = sources.get(`${rule.category}/${rule.name}`) ?? "";
    const compilation = compileRule(program, file, rule);
    if (compilation.compiled === undefined) diagnostics.push(...compilation.diagnostics);
    else policies.push(admissionPolicy(rule, compilation.compiled, active));
  }
  const files = new Map([
    [registryFile, registry(ruleFiles.map(({ path }) => path))],
    ...policyFiles(policies, bundles(policies, active)),
    ...rulePages(policies),
    [diagnosticsPageFile, diagnosticsPage(diagnosticKinds)],
  ]);
  return { files, diagnostics };
}
