/**
 * Writes what is derived from the rules, or compares it with what is there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Pack } from "../author";
import { formatDiagnostic } from "../compiler/diagnostics";
import { day, isActive, type Approval } from "../settings/approvals";
import { generate, generatedFolders, loadRules } from "../generate";
import { packFile, registryFile } from "../generate/registry";
import { pathProblem, type RuleFile } from "../generate/rule-files";
import { describeApproved } from "../findings/describe";
import { exitCodes } from "./exit-codes";
import { note, print, writeWhole } from "./output";
import { loadApprovals, loadSettings } from "./settings-files";
import { findWorkspace } from "./workspace";
import { UsageError } from "../settings/usage-error";
import type { Options } from "./generate";

/** Generates, and returns the exit code. */
export function run(options: Options, builtIn: Pack): number {
  const root = options.settings === undefined ? findWorkspace().folder : process.cwd();
  const ruleFiles = findRules(root);
  const loaded = loadRules(ruleFiles, builtIn);
  const { approvals, problems: ofApprovals } = loadApprovals(options, loaded.rules);
  const {
    settings,
    policyExceptions,
    deployers,
    problems: ofSettings,
  } = loadSettings(options.settings, loaded);
  const problems = [...ofSettings, ...ofApprovals];
  for (const { message, location } of problems) {
    note(`${location.file}:${location.line}:${location.column}: ${message}`);
  }
  if (problems.length > 0) return exitCodes.problems;

  const today = day(new Date());
  const { files, diagnostics } = generate(ruleFiles, loaded, {
    approvals,
    today,
    settings,
    policyExceptions,
    deployers: options.static ? deployers : undefined,
  });
  for (const diagnostic of diagnostics) {
    process.stderr.write(`${formatDiagnostic(diagnostic, relative(root, diagnostic.file))}\n\n`);
  }
  const stale = generatedFolders(options.static)
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => relative(root, file))
    .filter((file) => !files.has(file));
  const changed = [...files].filter(([file, text]) => readIfThere(join(root, file)) !== text);
  if (options.check) {
    for (const [file] of changed) note(`${file} is out of date`);
    for (const file of stale) note(`${file} belongs to no rule`);
    if (changed.length + stale.length === 0 && diagnostics.length === 0) {
      print(`${String(files.size)} files are up to date\n`);
      return exitCodes.ok;
    }
    explainExpiry(approvals, today);
    note("run `lockstep generate` and review what changes");
    return exitCodes.violations;
  }
  for (const [file, text] of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeWhole(join(root, file), text);
  }
  for (const file of stale) rmSync(join(root, file));
  print(
    `${String(ruleFiles.length)} rules, ${String(files.size)} files: ${String(changed.length)} written, ` +
      `${String(stale.length)} removed\n`,
  );
  if (diagnostics.length === 0) return exitCodes.ok;
  note("the rules named above have no policy");
  return exitCodes.violations;
}

/** Approvals that have expired since they were compiled in are the usual reason for a file that is out of date. */
function explainExpiry(approvals: readonly Approval[], today: string): void {
  for (const approval of approvals.filter((candidate) => !isActive(candidate, today))) {
    note(`the approval of ${approval.rule} for ${describeApproved(approval)} expired on ${approval.expires}`);
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Every file below a folder, in order. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function findRules(root: string): RuleFile[] {
  const folder = join(root, "policies");
  if (!existsSync(folder)) {
    throw new UsageError("there is no folder policies/ here; run this in the root of the pack");
  }
  const others = [registryFile, packFile].map((file) => join(root, file));
  const pathByName = new Map<string, string>();
  return filesIn(folder)
    .filter((file) => !others.includes(file))
    .map((file) => {
      const path = relative(folder, file).replaceAll("\\", "/").replace(/\.ts$/u, "");
      const problem = file.endsWith(".ts") ? pathProblem(path) : "only rules live in policies/";
      if (problem !== undefined) throw new UsageError(`policies/${path}: ${problem}`);
      const name = basename(path);
      const namesake = pathByName.get(name);
      if (namesake !== undefined)
        throw new UsageError(`the rules ${namesake} and ${path} have the same name`);
      pathByName.set(name, path);
      return { file: resolve(file), path, text: readFileSync(file, "utf8") };
    });
}
