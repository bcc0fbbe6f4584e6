/**
 * Writes what is derived from the rules, or compares it with what is there.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Origin } from "../admission/labels";
import type { Pack } from "../author";
import { formatDiagnostic } from "../compiler/diagnostics";
import { day, describeApproved, isActive, isIn, type Approval } from "../settings/approvals";
import {
  generate,
  generatedFolders,
  generateWorkspace,
  loadRules,
  workspaceFolders,
  type EnvironmentDecisions,
  type Generated,
  type LoadedRules,
} from "../generate";
import { objectsGone } from "../generate/gone";
import { changesSince, lockFile, readLock, type Lock } from "../generate/lock";
import { registryFile } from "../generate/registry";
import type { LoadedPacks } from "../packs";
import { sourcesOf } from "../packs/load";
import { PackError } from "../packs/pack-error";
import { versionIn } from "../packs/place";
import type { RuleFile } from "../packs/rule-files";
import { count } from "../report/summary";
import { builtOf } from "./built-rules";
import { exitCodes } from "./exit-codes";
import { saysGenerated } from "./generated-mark";
import { packageRoot, packageVersion } from "./package-root";
import { filesIn, isPackRepository, rulesInRepository } from "./pack-repository";
import { packsFor, placesFor } from "./packs";
import { printProblems, note, print, writeWhole } from "./output";
import { madeBefore } from "./made-before";
import { environmentsFor, forgetSettings, loadApprovals, loadSettings } from "./settings-files";
import { changesIn, type Watched } from "./watch-folders";
import { findWorkspace, noWorkspace, settingsName, shownPath } from "./workspace";
import { UsageError } from "../settings/usage-error";
import type { Options } from "./generate";

/** Generates, and returns the exit code; does not return while it watches. */
export async function run(options: Options, builtIn: Pack): Promise<number> {
  if (!options.watch) return generateOnce(options, builtIn);
  if (options.check) throw new UsageError("--watch writes, and --check does not: give one of them");
  expectWorkspace(options);
  const changes = changesIn(sourcesFor(options));
  for (;;) {
    await generateOnce(options, builtIn).catch(complain);
    await changes();
    forgetSettings();
  }
}

/** What keeps policies from being generated ends no watch. */
function complain(error: unknown): void {
  if (error instanceof PackError) error.problems.forEach(note);
  else if (error instanceof UsageError) note(error.message);
  else throw error;
}

/** The folder that is generated for. A pack generates for itself, wherever the settings are. */
function rootFor({ settings }: Options): string {
  return isPackRepository(process.cwd()) ? process.cwd() : findWorkspace(settings).folder;
}

function expectWorkspace(options: Options): void {
  const { settings } = findWorkspace(options.settings);
  if (settings === undefined && !isPackRepository(rootFor(options))) throw new UsageError(noWorkspace);
}

/** What is watched: the rules of the workspace's own, its settings and its approvals. */
function sourcesFor(options: Options): Watched[] {
  const root = rootFor(options);
  const { settings = join(root, settingsName), approvals } = findWorkspace(options.settings);
  const folders = isPackRepository(root)
    ? [join(root, "policies")]
    : placesFor(options.settings).map(({ folder }) => folder);
  const files = [settings, options.approvals ?? approvals].map((file) => resolve(file));
  return [
    ...folders.map((folder) => ({ folder, but: basename(registryFile) })),
    ...files.map((file) => ({ folder: dirname(file), only: basename(file) })),
  ];
}

async function generateOnce(options: Options, builtIn: Pack): Promise<number> {
  expectWorkspace(options);
  const root = rootFor(options);
  const packs = await packsFor(builtIn, options.settings);
  const isOwn = isPackRepository(root);
  if (isOwn && packs.places.length > 0) {
    throw new UsageError("a repository with policies/pack.ts is a pack itself: it can use no others");
  }
  const ruleFiles = isOwn ? rulesInRepository(root) : rulesOfWorkspace(builtIn, packs);
  const loaded = isOwn
    ? loadRules(ruleFiles, builtIn, builtOf(builtIn))
    : { ...packs, failures: [], twins: [] };
  const { approvals, problems: ofApprovals } = loadApprovals(options, loaded.rules);
  const names = environmentsFor(options.settings).map(({ name }) => name);
  if (isOwn && names.length > 0) {
    throw new UsageError("a repository with policies/pack.ts is a pack itself: it can have no environments");
  }
  const environments = (names.length === 0 ? [undefined] : names).map((environment) =>
    loadSettings({ ...options, environment }, loaded),
  );
  // What is wrong with the file is so in every environment.
  const problems = [
    ...(environments.find((each) => each.problems.length > 0)?.problems ?? []),
    ...ofApprovals,
  ];
  printProblems(problems);
  if (problems.length > 0) return exitCodes.problems;

  const today = day(new Date());
  const decided = environments.map(({ environment, deployers, ...its }): EnvironmentDecisions => {
    const valid = approvals.filter((approval) => isIn(approval, environment));
    const guarded = options.static ? deployers : undefined;
    return [environment, { ...its, approvals: valid, today, deployers: guarded }];
  });
  const { files, diagnostics, lock } = generated(
    ruleFiles,
    { ...packs, ...loaded },
    decided,
    isOwn ? { name: builtIn.prefix || builtIn.name, version: versionIn(root) } : undefined,
  );
  for (const diagnostic of diagnostics) {
    process.stderr.write(`${formatDiagnostic(diagnostic, relative(root, diagnostic.file))}\n\n`);
  }
  const stale = (isOwn ? generatedFolders(options.static) : workspaceFolders)
    .flatMap((each) => filesIn(join(root, each)))
    .map((file) => relative(root, file).replaceAll("\\", "/"))
    .filter((file) => options.static || !/^kubernetes\/(?:[^/]+\/)?static\//u.test(file))
    .filter((file) => !files.has(file) && (isOwn || isGenerated(join(root, file))));
  const changed = [...files].filter(([file, text]) => readIfThere(join(root, file)) !== text);
  const shown = (file: string): string => shownPath(join(root, file));
  const foreign = changed.find(([file]) => existsSync(join(root, file)) && !isGenerated(join(root, file)));
  if (foreign !== undefined) {
    throw new UsageError(
      `${shown(foreign[0])} is there, and was not generated by lockstep: move or remove it`,
    );
  }
  const lockBefore = readLock(readIfThere(join(root, lockFile)) ?? "");
  const updates = lock === undefined || lockBefore === undefined ? [] : changesSince(lockBefore, lock);
  const replaced = [...changed.map(([file]) => file), ...stale];
  const before = new Map(replaced.map((file) => [file, readIfThere(join(root, file)) ?? ""]));
  updates.push(...objectsGone(before, files, names));
  if (options.check) {
    const outdated = [
      ...changed.map(([file]) => `${shown(file)} is out of date`),
      ...stale.map((file) => `${shown(file)} belongs to no rule`),
    ];
    if (outdated.length === 0 && diagnostics.length === 0) {
      print(`${String(files.size)} files are up to date\n`);
      return exitCodes.ok;
    }
    noteSome(outdated, 10);
    noteSome([...updates, ...expiries(approvals, today)], 7);
    note(
      outdated.length === 0
        ? "fix the rules named above"
        : `${count(outdated.length, "file")} not up to date: run \`lockstep generate\` and review what changes`,
    );
    return exitCodes.violations;
  }
  if (diagnostics.length > 0) {
    // What is there already guards more than what would be generated without these rules.
    note("nothing is written: fix the rules named above");
    return exitCodes.violations;
  }
  for (const [file, text] of changed) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeWhole(join(root, file), text);
  }
  for (const file of stale) rmSync(join(root, file));
  for (const update of updates) print(`${update}\n`);
  print(
    `${String(ruleFiles.length)} rules, ${String(files.size)} files: ${String(changed.length)} written, ` +
      `${String(stale.length)} removed\n`,
  );
  return exitCodes.ok;
}

/**
 * What is generated of a pack's own repository, or of a workspace, which alone has a lock.
 *
 * @param own The pack whose repository it is; undefined for a workspace.
 */
function generated(
  ruleFiles: readonly RuleFile[],
  loaded: LoadedRules & LoadedPacks,
  decided: readonly EnvironmentDecisions[],
  own: Origin | undefined,
): Generated & { readonly lock?: Lock } {
  const [first] = decided;
  const before = madeBefore();
  const its =
    own !== undefined && first !== undefined
      ? generate(ruleFiles, loaded, first[1], own, before)
      : generateWorkspace(ruleFiles, loaded, decided, packageVersion(), before);
  before.save();
  return its;
}

/** The first of these lines, and how many more there are. */
function noteSome(lines: readonly string[], most: number): void {
  lines.slice(0, most).forEach(note);
  if (lines.length > most) note(`and ${String(lines.length - most)} more`);
}

/** Approvals that have expired since they were compiled in are the usual reason for a file that is out of date. */
function expiries(approvals: readonly Approval[], today: string): string[] {
  return approvals
    .filter((candidate) => !isActive(candidate, today))
    .map(
      (approval) =>
        `the approval of ${approval.rule} for ${describeApproved(approval)} expired on ${approval.expires}`,
    );
}

function isGenerated(file: string): boolean {
  return saysGenerated(readFileSync(file, "utf8"));
}

/** The sources of the built-in rules, as they are in the package, and of the packs of a workspace. */
function rulesOfWorkspace(builtIn: Pack, { places }: LoadedPacks): RuleFile[] {
  const ofPackage = builtIn.rules.map(({ path }): RuleFile => {
    const file = join(packageRoot(), "policies", `${path}.ts`);
    return { file, path, text: readFileSync(file, "utf8") };
  });
  return [...ofPackage, ...sourcesOf(places)];
}

/** The text of a file, whichever line ends Git has given it; undefined where there is none. */
function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : undefined;
}
