/**
 * Everything that is derived from the rules: the registry, the admission policies, the docs and the schema of the
 * settings.
 */
import { catalogue, type Rule } from "../author";
import type { AnyRule } from "../author/rule";
import { compileRule, diagnoseUnloadable } from "../compiler/compile";
import { diagnosticKinds, type Diagnostic } from "../compiler/diagnostics";
import { openSources } from "../compiler/sources";
import { isActive, type Approval } from "../engine/approvals";
import { parseSettings } from "../engine/settings-file";
import { enforced, isOn, type Settings } from "../engine/settings";
import { bundles } from "../gates/admission/bundle";
import { policyFiles, policyFolders } from "../gates/admission/files";
import { admissionPolicy, type RulePolicy } from "../gates/admission/policy";
import { diagnosticsPage, diagnosticsPageFile } from "./diagnostics-page";
import { rulePages, rulePagesFolder } from "./rule-pages";
import { registry, registryFile } from "./registry";
import { loadRule, RuleFileError, type RuleFile } from "./rule-files";
import { schemasFolder, settingsSchema, settingsSchemaFile } from "./settings-schema";

/** The folders in which every file is generated. */
export const generatedFolders: readonly string[] = [...policyFolders, rulePagesFolder, schemasFolder];

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

/** What a team decided, and what policies therefore hold. */
export interface Decisions {
  /** The approvals to compile in. */
  readonly approvals: readonly Approval[];
  /** The day that they must not have expired on, `YYYY-MM-DD` in UTC. */
  readonly today: string;
  readonly settings: Settings;
}

/**
 * Generates all files. The docs and the schema are about the rules as they are without settings.
 *
 * @param ruleFiles The sources of the rules, in order of path.
 * @param loaded The rules that these sources export.
 */
export function generate(
  ruleFiles: readonly RuleFile[],
  { rules, failures }: LoadedRules,
  { approvals, today, settings }: Decisions,
): Generated {
  const active = approvals.filter((approval) => isActive(approval, today));
  const asTheyAre = enforced(rules, parseSettings(undefined, rules).settings, "admission");
  const asDecided = enforced(rules, settings, "admission");
  const program = openSources(
    ruleFiles.map(({ file }) => file),
    new Map(ruleFiles.map(({ file, text }) => [file, text])),
  );
  const sources = new Map(ruleFiles.map(({ path, file }) => [path, file]));
  const documented: RulePolicy[] = [];
  const policies: RulePolicy[] = [];
  const diagnostics = failures.flatMap(({ ruleFile, message }) => [
    ...diagnoseUnloadable(program, ruleFile.file, message),
  ]);
  asTheyAre.forEach((rule, at) => {
    const file = sources.get(`${rule.category}/${rule.name}`) ?? "";
    const compilation = compileRule(program, file, rule);
    if (compilation.compiled === undefined) {
      diagnostics.push(...compilation.diagnostics);
      return;
    }
    documented.push(admissionPolicy(rule, compilation.compiled, []));
    const decided = asDecided[at];
    if (decided === undefined || !isOn(decided)) return;
    const { compiled, diagnostics: complaints } = compileRule(program, file, decided);
    if (compiled === undefined) diagnostics.push(...complaints);
    else policies.push(admissionPolicy(decided, compiled, active));
  });
  const files = new Map([
    [registryFile, registry(ruleFiles.map(({ path }) => path))],
    ...policyFiles(policies, bundles(policies, active)),
    ...rulePages(documented),
    [diagnosticsPageFile, diagnosticsPage(diagnosticKinds)],
    [settingsSchemaFile, settingsSchema(rules)],
  ]);
  return { files, diagnostics };
}
