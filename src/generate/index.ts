/**
 * Everything that is derived from the rules: the registry, the admission policies and the docs.
 */
import { catalogue, type Rule } from "../author";
import { compileRule } from "../compiler/compile";
import { diagnosticKinds, type Diagnostic } from "../compiler/diagnostics";
import { openSources } from "../compiler/sources";
import { isActive, type Approval } from "../engine/approvals";
import { bundles } from "../gates/admission/bundle";
import { policyFiles, policyFolders } from "../gates/admission/files";
import { admissionPolicy, type RulePolicy } from "../gates/admission/policy";
import { diagnosticsPage, diagnosticsPageFile } from "./diagnostics-page";
import { rulePages, rulePagesFolder } from "./rule-pages";
import { registry, registryFile } from "./registry";
import { loadRule, type RuleFile } from "./rule-files";

/** The folders in which every file is generated. */
export const generatedFolders: readonly string[] = [...policyFolders, rulePagesFolder];

/** What follows from the rules. */
export interface Generated {
  /** The text of each file by its path from the root of the pack. */
  readonly files: ReadonlyMap<string, string>;
  /** Why some rules have no policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The rules of these files, by their names. */
export function loadRules(ruleFiles: readonly RuleFile[]): readonly Rule[] {
  return catalogue(Object.fromEntries(ruleFiles.map((file) => [file.path, loadRule(file)])));
}

/**
 * Generates all files.
 *
 * @param ruleFiles The sources of the rules, in order of path.
 * @param rules The rules that these sources export, in the same order.
 * @param approvals The approvals to compile in.
 * @param today The day that approvals must not have expired on, `YYYY-MM-DD` in UTC.
 */
export function generate(
  ruleFiles: readonly RuleFile[],
  rules: readonly Rule[],
  approvals: readonly Approval[],
  today: string,
): Generated {
  const active = approvals.filter((approval) => isActive(approval, today));
  const program = openSources(
    ruleFiles.map(({ file }) => file),
    new Map(ruleFiles.map(({ file, text }) => [file, text])),
  );
  const policies: RulePolicy[] = [];
  const diagnostics: Diagnostic[] = [];
  ruleFiles.forEach(({ file }, at) => {
    const rule = rules[at];
    if (rule === undefined) throw new Error(`${file} has no rule`);
    const compilation = compileRule(program, file, rule);
    if (compilation.compiled === undefined) diagnostics.push(...compilation.diagnostics);
    else policies.push(admissionPolicy(rule, compilation.compiled, active));
  });
  const files = new Map([
    [registryFile, registry(ruleFiles.map(({ path }) => path))],
    ...policyFiles(policies, bundles(policies, active)),
    ...rulePages(policies),
    [diagnosticsPageFile, diagnosticsPage(diagnosticKinds)],
  ]);
  return { files, diagnostics };
}
