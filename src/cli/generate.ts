/**
 * `lockstep generate`: everything that is derived from the rules.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { formatDiagnostic } from "../compiler/diagnostics";
import { day, isActive, type Approval } from "../settings/approvals";
import { generate, generatedFolders, loadRules } from "../generate";
import { pathProblem, type RuleFile } from "../generate/rule-files";
import { describeApproved } from "../findings/describe";
import { printable } from "../report/printable";
import { exitCodes } from "./exit-codes";
import { print, writeWhole } from "./output";
import { loadApprovals, loadSettings } from "./settings-files";
import { UsageError } from "../settings/usage-error";

interface Options {
  check: boolean;
  approvals?: string;
  settings?: string;
}

/** The command `lockstep generate`. */
export function generateCommand(): Command {
  return new Command("generate")
    .summary("generate the admission policies, the registry and the docs of the rules")
    .description(
      "Generates what follows from the rules in policies/ of the current folder: the registry, the policies in " +
        "kyverno/ and kubernetes/ with the settings and approvals compiled in, the docs, and the schema of settings.",
    )
    .option("--check", "write nothing; fail if a file is not as it would be generated", false)
    .option("--approvals <file>", "approved exceptions (default: approvals.yaml, if there is one)")
    .option(
      "--settings <file>",
      "levels, parameters and what is left out (default: lockstep.yaml, if there is one)",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 a rule has no translation or a file is out of date, 2 wrong usage, 3 malformed approvals " +
        "or settings.",
    )
    .action((options: Options) => {
      process.exitCode = run(options);
    });
}

function run(options: Options): number {
  const root = process.cwd();
  const ruleFiles = findRules(root);
  const loaded = loadRules(ruleFiles);
  const { approvals, problems: ofApprovals } = loadApprovals(options.approvals, loaded.rules);
  const { settings, policyExceptions, problems: ofSettings } = loadSettings(options.settings, loaded.rules);
  const problems = [...ofSettings, ...ofApprovals];
  for (const { message, location } of problems) {
    complain(`${location.file}:${location.line}:${location.column}: ${message}`);
  }
  if (problems.length > 0) return exitCodes.problems;

  const today = day(new Date());
  const { files, diagnostics } = generate(ruleFiles, loaded, {
    approvals,
    today,
    settings,
    policyExceptions,
  });
  for (const diagnostic of diagnostics) {
    process.stderr.write(`${formatDiagnostic(diagnostic, relative(root, diagnostic.file))}\n\n`);
  }
  const stale = generatedFolders
    .flatMap((folder) => filesIn(join(root, folder)))
    .map((file) => relative(root, file))
    .filter((file) => !files.has(file));
  const changed = [...files].filter(([file, text]) => readIfThere(join(root, file)) !== text);
  if (options.check) {
    for (const [file] of changed) complain(`${file} is out of date`);
    for (const file of stale) complain(`${file} belongs to no rule`);
    if (changed.length + stale.length === 0 && diagnostics.length === 0) {
      print(`${String(files.size)} files are up to date\n`);
      return exitCodes.ok;
    }
    explainExpiry(approvals, today);
    complain("run `lockstep generate` and review what changes");
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
  complain("the rules named above have no policy");
  return exitCodes.violations;
}

/** Approvals that have expired since they were compiled in are the usual reason for a file that is out of date. */
function explainExpiry(approvals: readonly Approval[], today: string): void {
  for (const approval of approvals.filter((candidate) => !isActive(candidate, today))) {
    complain(
      `the approval of ${approval.rule} for ${describeApproved(approval)} expired on ${approval.expires}`,
    );
  }
}

function complain(text: string): void {
  process.stderr.write(`lockstep: ${printable(text)}\n`);
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
  const registry = join(folder, "index.ts");
  const pathByName = new Map<string, string>();
  return filesIn(folder)
    .filter((file) => file !== registry)
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
