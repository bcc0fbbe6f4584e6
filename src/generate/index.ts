/**
 * Everything that is derived from the rules: the registry, the admission policies, the docs, the schema of the
 * settings, and the permissions that a check of a cluster needs.
 */
import { catalogue, type Pack, type Rule, type RuleSet, type Twins } from "../author";
import { reachesAdmission } from "../author/catalogue";
import { defaults } from "../author/parameters";
import type { AnyRule } from "../author/rule";
import { compileRule, diagnoseUnloadable, type Compilation, type CompiledRule } from "../compiler/compile";
import { diagnosticKinds, type Diagnostic } from "../compiler/diagnostics";
import type { Expression } from "../compiler/expression";
import { openSources } from "../compiler/sources";
import { isActive, type Approval } from "../settings/approvals";
import { parseSettings } from "../settings/settings-file";
import {
  enforced,
  isOn,
  type Accounts,
  type EnforcedRule,
  type Output,
  type Settings,
} from "../settings/settings";
import { approvedBy } from "../admission/approved";
import { bundles } from "../admission/bundle";
import { conflicts } from "../admission/conflicts";
import { listingFiles } from "../admission/listing";
import { missing } from "../admission/missing";
import { presence } from "../admission/presence";
import { exceptions, isExcepted } from "../admission/exceptions";
import { policyFiles, policyFolders, type FileOptions } from "../admission/files";
import { labelsFrom, type Origin } from "../admission/labels";
import { staticFiles, staticFolder } from "../admission/static";
import { groupBy } from "../author/group-by";
import { admissionPolicy, type RulePolicy } from "../admission/policy";
import { objectsOfPrograms } from "../admission/object-programs";
import { onProgramsOf } from "../admission/programs";
import { podsOfWorkspaces } from "../admission/workspace-pods";
import { clusterRole, clusterRoleFile } from "./cluster-role";
import { diagnosticsPage, diagnosticsPageFile } from "./diagnostics-page";
import { frameworkPages, frameworkPagesFolder } from "./framework-pages";
import { lockFile, lockOf, lockText, type Lock } from "./lock";
import { neverBefore, type MadeBefore } from "./made-before";
import { examplesOf, rulePages, rulePagesFolder, type Examples } from "./rule-pages";
import { twinsPage, twinsPageFile } from "./twins-page";
import { registry, registryFile } from "./registry";
import type { LoadedPacks } from "../packs";
import { loadRule, RuleFileError, type RuleFile } from "../packs/rule-files";
import { schemasFolder, settingsSchema, settingsSchemaFile } from "./settings-schema";

/** The folders of a workspace in which files are generated, for each environment in folders of these. */
export const workspaceFolders: readonly string[] = ["kubernetes", "kyverno", schemasFolder];

/** The folders of a pack's own repository in which every file is generated. */
export const generatedFolders = (withStatic: boolean): readonly string[] => [
  ...(withStatic ? [staticFolder] : []),
  ...policyFolders,
  conflicts.folder,
  presence.folder,
  missing.folder,
  schemasFolder,
  rulePagesFolder,
  frameworkPagesFolder,
];

/** The files of a workspace, and what they come from. */
export interface GeneratedWorkspace extends Generated {
  readonly lock: Lock;
}

/** What follows from the rules. */
export interface Generated {
  /** The text of each file by its path from the root of the pack. */
  readonly files: ReadonlyMap<string, string>;
  /** Why some rules have no policy. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The pack of some files. */
export interface LoadedRules extends RuleSet {
  /** Why some files have no rule. */
  readonly failures: readonly RuleFileError[];
  readonly twins: readonly Twins[];
}

/**
 * The rules of these files, by their names.
 *
 * @param pack What the pack is but for its rules.
 * @param builtOf Finds the rule of a source that is loaded already.
 */
export function loadRules(
  ruleFiles: readonly RuleFile[],
  pack: Pack,
  builtOf: (source: RuleFile) => AnyRule | undefined,
): LoadedRules {
  const definitions: Record<string, AnyRule> = {};
  const failures: RuleFileError[] = [];
  for (const ruleFile of ruleFiles) {
    try {
      definitions[ruleFile.path] = builtOf(ruleFile) ?? loadRule(ruleFile);
    } catch (error) {
      if (!(error instanceof RuleFileError)) throw error;
      failures.push(error);
    }
  }
  const { profiles, twins = [] } = pack;
  return { rules: catalogue(definitions, pack), profiles, failures, twins };
}

/** What a team decided, and what policies therefore hold. */
export interface Decisions {
  /** The approvals to compile in. */
  readonly approvals: readonly Approval[];
  /** The day that they must not have expired on, `YYYY-MM-DD` in UTC. */
  readonly today: string;
  readonly settings: Settings;
  /** What policies are generated for. */
  readonly output: Output;
  /** Whether approvals reach the ValidatingPolicies of rules as PolicyExceptions. */
  readonly policyExceptions: boolean;
  /** Who may change policies that static ones guard; undefined where no static ones are asked for. */
  readonly deployers: Accounts | undefined;
}

/** What a team decided for one environment; undefined for all that there is. */
export type EnvironmentDecisions = readonly [environment: string | undefined, decisions: Decisions];

/**
 * Generates all files of a pack's own repository. The docs and the schema are about the rules as they are without
 * settings.
 *
 * @param ruleFiles The sources of the rules, in order of path.
 * @param loaded The rules that these sources export.
 * @param pack What the pack is called, and its version.
 * @param before What was made before.
 */
export function generate(
  ruleFiles: readonly RuleFile[],
  loaded: LoadedRules,
  decisions: Decisions,
  pack: Origin,
  before: MadeBefore = neverBefore,
): Generated {
  const { rules, twins } = loaded;
  const compiled = compileAll(ruleFiles, loaded, before);
  const { documented } = compiled;
  const { files: ofPolicies, diagnostics } = policiesOf(compiled, decisions, {
    bundleFiles: "each",
    labelsOf: labelsFrom(pack, new Map()),
  });
  const compiledPaths = new Set(documented.map(({ rule }) => rule.path));
  const withPages = rules.filter((rule) => !reachesAdmission(rule) || compiledPaths.has(rule.path));
  const sources = new Map(ruleFiles.map((ruleFile) => [ruleFile.path, ruleFile]));
  const examples = (rule: Rule): Examples => {
    const source = sources.get(rule.path);
    const known = source && before.get(source).examples;
    const its = known ?? examplesOf(rule);
    if (known === undefined && source !== undefined) before.keep(source, { examples: its });
    return its;
  };
  const files = new Map([
    [registryFile, registry(ruleFiles.map(({ path }) => path))],
    ...ofPolicies,
    ...rulePages(withPages, documented, twins, examples),
    ...frameworkPages(withPages),
    [twinsPageFile, twinsPage(twins, withPages)],
    [diagnosticsPageFile, diagnosticsPage(diagnosticKinds)],
    [clusterRoleFile, clusterRole(rules)],
    [settingsSchemaFile, settingsSchema(loaded)],
  ]);
  return { files, diagnostics };
}

/**
 * Generates the files of a workspace: the policies that its settings ask for, those of each environment in folders of
 * its own, the schema of its settings, and the lock.
 *
 * @param version The version of Lockstep.
 * @param before What was made before.
 */
export function generateWorkspace(
  ruleFiles: readonly RuleFile[],
  { places, ...loaded }: LoadedRules & LoadedPacks,
  environments: readonly EnvironmentDecisions[],
  version: string,
  before: MadeBefore = neverBefore,
): GeneratedWorkspace {
  const compiled = compileAll(ruleFiles, loaded, before);
  const labelsOf = labelsFrom(
    { name: "lockstep", version },
    new Map(places.map(({ prefix, version: its }) => [prefix, { name: prefix, version: its }])),
  );
  const generated = environments.map(([environment, decisions]) => {
    const { files, diagnostics } = policiesOf(compiled, decisions, { bundleFiles: "one", labelsOf });
    return {
      files: Array.from(files, ([file, text]) => [fileIn(environment, file), text] as const),
      diagnostics,
    };
  });
  // What is wrong with a rule is so in every environment.
  const diagnostics = new Map(
    generated.flatMap((each) => each.diagnostics.map((its) => [JSON.stringify(its), its] as const)),
  );
  const lock = lockOf(version, places, ruleFiles, loaded.rules, compiled.documented);
  return {
    files: new Map([
      ...generated.flatMap(({ files }) => files),
      [settingsSchemaFile, settingsSchema(loaded)],
      [lockFile, lockText(lock)],
    ]),
    diagnostics: [...diagnostics.values()],
    lock,
  };
}

/** Where a file of policies is for an environment: `kyverno/bundles/x` is `kyverno/<environment>/bundles/x`. */
function fileIn(environment: string | undefined, file: string): string {
  if (environment === undefined) return file;
  const [folder = "", ...rest] = file.split("/");
  return [folder, environment, ...rest].join("/");
}

/** The rules as they are without settings, and how each is compiled with others. */
interface CompiledRules {
  readonly rules: readonly Rule[];
  /** The policies of rules as they are without settings, which the docs show. */
  readonly documented: readonly RulePolicy[];
  readonly diagnostics: readonly Diagnostic[];
  /** Compiles a rule with the parameters that are decided; undefined where it has no policy even without. */
  readonly compile: (decided: EnforcedRule) => Compilation | undefined;
  /** Compiles what the source of a rule says. */
  readonly compileSource: (rule: EnforcedRule) => Compilation;
}

function compileAll(
  ruleFiles: readonly RuleFile[],
  { failures, ...ruleSet }: LoadedRules,
  before: MadeBefore,
): CompiledRules {
  const { rules } = ruleSet;
  const asTheyAre = enforced(rules, parseSettings(undefined, ruleSet).settings, "admission");
  const sources = new Map(ruleFiles.map((ruleFile) => [ruleFile.path, ruleFile]));
  const known = new Map(ruleFiles.map((ruleFile) => [ruleFile.path, before.get(ruleFile).compiled]));
  const programOf = programs(
    ruleFiles,
    ruleFiles.filter(({ path }) => known.get(path) === undefined),
  );
  const documented: RulePolicy[] = [];
  const compilations = new Map<string, { readonly rule: Rule; readonly compilation: Compilation }>();
  const diagnostics = failures.flatMap(({ ruleFile, message }) => [
    ...diagnoseUnloadable(programOf(ruleFile.file), ruleFile.file, message),
  ]);
  const compileSource = (rule: EnforcedRule): Compilation => {
    const { file = "" } = sources.get(rule.path) ?? {};
    return compileRule(programOf(file), file, rule);
  };
  for (const rule of asTheyAre) {
    const source = sources.get(rule.path);
    const compiled = known.get(rule.path);
    const compilation = compiled === undefined ? compileSource(rule) : { compiled };
    if (compilation.compiled === undefined) {
      diagnostics.push(...compilation.diagnostics);
      continue;
    }
    if (compiled === undefined && source !== undefined)
      before.keep(source, { compiled: compilation.compiled });
    documented.push(admissionPolicy(rule, compilation.compiled, undefined));
    compilations.set(rule.name, { rule, compilation });
  }
  const compile = (decided: EnforcedRule): Compilation | undefined => {
    const known = compilations.get(decided.name);
    return known === undefined || haveSameValues(known.rule, decided)
      ? known?.compilation
      : compileSource(decided);
  };
  return { rules, documented, diagnostics, compile, compileSource };
}

/**
 * Finds a program of TypeScript that a file is part of: one of the files that were not compiled before, or else, where one of
 * the others is asked for, one of all.
 */
function programs(
  ruleFiles: readonly RuleFile[],
  unknownFiles: readonly RuleFile[],
): (file: string) => ReturnType<typeof openSources> {
  const texts = new Map(ruleFiles.map(({ file, text }) => [file, text]));
  const unknown = unknownFiles.map(({ file }) => file);
  let program: ReturnType<typeof openSources> | undefined;
  return (file) => {
    if (program?.getSourceFile(file) === undefined) {
      program = openSources(unknown.includes(file) ? unknown : [...texts.keys()], texts);
    }
    return program;
  };
}

/** The files of the policies that a team decided on. */
function policiesOf(
  { rules, diagnostics: ofRules, compile, compileSource }: CompiledRules,
  { approvals, today, settings, output, policyExceptions, deployers }: Decisions,
  { bundleFiles, labelsOf }: Required<Pick<FileOptions, "bundleFiles" | "labelsOf">>,
): Generated {
  const active = approvals.filter((approval) => isActive(approval, today));
  const byName = groupBy(enforced(rules, settings, "admission").filter(isOn), ({ name }) => name);
  const diagnostics = [...ofRules];
  const compiledRules: (readonly [EnforcedRule, CompiledRule])[] = [];
  for (const { name } of rules) {
    const [decided, ...others] = byName.get(name) ?? [];
    const compilation = decided && compile(decided);
    if (compilation === undefined) continue;
    if (compilation.compiled === undefined) {
      diagnostics.push(...compilation.diagnostics);
      continue;
    }
    // The levels of a rule differ, its parameters do not.
    for (const each of [decided, ...others]) {
      if (each !== undefined) compiledRules.push([each, compilation.compiled]);
    }
  }
  const { programs } = output;
  if (programs !== undefined) {
    const ofObjects = compiledRules.flatMap(([rule, its]) =>
      objectsOfPrograms(rule, its, programs, approvedBy(active, rule)),
    );
    const ofPods = compiledRules.flatMap(([rule, its]) => podsOfWorkspaces(rule, its));
    const ofResources = onProgramsOf(rules, settings, programs, compileSource);
    compiledRules.push(...ofObjects, ...ofPods, ...ofResources);
  }
  const policiesWith = (approved: (rule: Rule) => Expression | undefined): RulePolicy[] =>
    compiledRules.map(([rule, compiled]) => admissionPolicy(rule, compiled, approved(rule)));
  const policies = policiesWith((rule) => approvedBy(active, rule));
  const bundled = bundles(policies, active);
  const listings = [
    ...(output.conflicts === true ? [conflicts] : []),
    ...(output.presence === true ? [presence] : []),
    ...(output.missing === true ? [missing] : []),
  ].map((listing) =>
    listingFiles(rules, listing, {
      settings,
      compile: compileSource,
      approvedBy: (rule) => approvedBy(active, rule),
      labelsOf,
    }),
  );
  diagnostics.push(...listings.flatMap((listing) => listing.diagnostics));
  const files = new Map([
    ...listings.flatMap(({ files: its }) => [...its]),
    ...policyFiles(policies, bundled, {
      excepted: policyExceptions
        ? { policies: policiesWith(() => isExcepted), exceptions: exceptions(policies, active, labelsOf) }
        : undefined,
      output,
      bundleFiles,
      labelsOf,
    }),
    ...(deployers === undefined ? [] : staticFiles(bundled, deployers, labelsOf)),
  ]);
  return { files, diagnostics };
}

/** Whether the CEL of a rule is the same with the parameters of two settings. */
function haveSameValues(one: Rule, other: Rule): boolean {
  const values = ({ parameters = {} }: Rule): string => JSON.stringify(defaults(parameters));
  return values(one) === values(other);
}
