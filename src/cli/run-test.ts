/**
 * Tests the rules of a workspace, once or whenever one of them changes.
 */
import { join } from "node:path";
import type ts from "typescript";
import type { KubernetesObject, Pack } from "../author";
import { openSources } from "../compiler/sources";
import { startApiServer } from "../engines/api-server";
import { startKyverno, type Kyverno } from "../engines/kyverno";
import { NotReadyError } from "../engines/process";
import { findEngines, type EnginePrograms } from "../engines/programs";
import { loadRules } from "../generate";
import type { LoadedPacks } from "../packs";
import { PackError } from "../packs/pack-error";
import { sourcesOf } from "../packs/load";
import type { RuleFile } from "../packs/rule-files";
import { apiServerGate, areForKyverno, kyvernoGates, proveOn } from "../proof/on-engines";
import { failuresOf, prove, type Proof } from "../proof/prove";
import { proofJunit, proofText } from "../report/proof";
import { enforced } from "../settings/settings";
import { parseSettings } from "../settings/settings-file";
import { findRule } from "../settings/select-rules";
import { builtOf } from "./built-rules";
import { exitCodes } from "./exit-codes";
import { note, print } from "./output";
import { isPackRepository, rulesInRepository } from "./pack-repository";
import { ownPlaces, packsFor } from "./packs";
import { definitionsOf, loadSettings } from "./settings-files";
import type { Options } from "./test";
import { changesIn } from "./watch-folders";
import { findWorkspace, shownPath } from "./workspace";

/** Tests, and returns the exit code; does not return while it watches. */
export async function run(names: readonly string[], options: Options, builtIn: Pack): Promise<number> {
  const { folder } = findWorkspace(options.settings);
  const folders = isPackRepository(folder)
    ? [join(folder, "policies")]
    : ownPlaces(options.settings).map((place) => place.folder);
  const engines = options.engines ? findEngines(process.cwd()) : undefined;
  if (!options.watch) return testOnce(names, options, builtIn, engines).catch(unlessNotReady);
  const changes = changesIn(folders.map((each) => ({ folder: each })));
  for (;;) {
    await testOnce(names, options, builtIn, engines).catch(complain);
    await changes();
  }
}

async function testOnce(
  names: readonly string[],
  options: Options,
  builtIn: Pack,
  engines: EnginePrograms | undefined,
): Promise<number> {
  const { packs, own } = await rulesToTest(options, builtIn);
  const rules = packs.rules.filter(({ path }) => own.some((source) => source.path === path));
  const wanted = names.length === 0 ? rules : names.map((name) => findRule(rules, name));
  const files = new Map(own.map(({ path, file }) => [path, file]));
  const program = openSources(
    wanted.map(({ path }) => files.get(path) ?? ""),
    new Map(own.map(({ file, text }) => [file, text])),
  );
  // The examples are about the rules as they are, whatever the workspace has decided about them.
  const asTheyAre = enforced(wanted, parseSettings(undefined, packs).settings, "check");
  const others = packs.rules.flatMap(({ examples: { good, bad } }) => [...bad, ...good]);
  const byItself = asTheyAre.map((rule) => prove(program, files.get(rule.path) ?? "", rule, others));
  const proofs =
    engines === undefined ? byItself : await onEngines(engines, program, byItself, options, packs);
  print((options.format === "junit" ? proofJunit : proofText)(proofs, process.cwd()));
  return proofs.flatMap(failuresOf).length === 0 ? exitCodes.ok : exitCodes.violations;
}

/** The packs that are there, and the sources of the rules that are the workspace's own. */
async function rulesToTest(
  { settings }: Options,
  builtIn: Pack,
): Promise<{ packs: LoadedPacks; own: readonly RuleFile[] }> {
  const { folder } = findWorkspace(settings);
  if (!isPackRepository(folder)) {
    return { packs: await packsFor(builtIn, settings), own: sourcesOf(ownPlaces(settings)) };
  }
  const own = rulesInRepository(folder);
  const { failures, ...loaded } = loadRules(own, builtIn, builtOf(builtIn));
  if (failures.length > 0) {
    throw new PackError(failures.map(({ ruleFile, message }) => `${shownPath(ruleFile.file)}: ${message}`));
  }
  return { packs: { ...loaded, places: [] }, own };
}

/**
 * Tries the examples on an API server that is started for them, with the definitions that the settings name, and on
 * Kyverno in front of it where the settings generate for that.
 */
async function onEngines(
  { folder, controlPlane, kyverno }: EnginePrograms,
  program: ts.Program,
  proofs: readonly Proof[],
  options: Options,
  packs: LoadedPacks,
): Promise<Proof[]> {
  const settings = loadSettings(options, packs);
  const { engines } = settings.output;
  const server = await startApiServer(controlPlane);
  let controller: Kyverno | undefined;
  try {
    await server.serve(definitionsOf(settings) as KubernetesObject[]);
    let tried = await proveOn(apiServerGate(server), program, proofs);
    if (!areForKyverno(engines)) return tried;
    if (kyverno === undefined) {
      note(`not tried on Kyverno, which the settings generate for: ${folder} has no kyverno-controller`);
      return tried;
    }
    controller = await startKyverno(kyverno, server);
    for (const gate of kyvernoGates(server, controller, engines)) tried = await proveOn(gate, program, tried);
    return tried;
  } finally {
    await controller?.stop();
    await server.stop();
  }
}

/** What keeps a rule from being loaded ends a test, and no watch. */
function complain(error: unknown): void {
  if (error instanceof PackError) error.problems.forEach(note);
  else unlessNotReady(error);
}

/** Says which engine does not start, and what that wrote. */
function unlessNotReady(error: unknown): number {
  if (!(error instanceof NotReadyError)) throw error;
  error.message.trimEnd().split("\n").forEach(note);
  return exitCodes.problems;
}
