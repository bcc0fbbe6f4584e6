/**
 * `lockstep rename-rule`: a rule under another name, wherever the workspace names it.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { Command } from "commander";
import type { Pack } from "../author";
import { namesOf } from "../author/catalogue";
import { suggest } from "../author/suggest";
import { renamings, withNames, type RulePlace } from "../packs/rename";
import { sourcesOf } from "../packs/load";
import { placesIn } from "../packs";
import type { PackPlace } from "../packs/place";
import { clashProblem, pathProblem } from "../packs/rule-paths";
import { UsageError } from "../settings/usage-error";
import { saysGenerated } from "./generated-mark";
import { print, writeWhole } from "./output";
import { isPackRepository } from "./pack-repository";
import { ownPlaces, settingsText } from "./packs";
import { findWorkspace, shownPath } from "./workspace";

interface Options {
  settings?: string;
}

/** The command `lockstep rename-rule`. */
export function renameRuleCommand(builtIn: Pack): Command {
  return new Command("rename-rule")
    .summary("rename a rule")
    .description(
      "Renames a rule of the workspace: moves its file, and puts its new name wherever a file of the workspace has the old " +
        "one, such as settings, approvals, baselines, tests and docs. What is generated and changelogs are left alone.",
    )
    .argument("<old>", "name of the rule, such as acme/ownership/require-owner")
    .argument("<new>", "its new name; without the prefix, or without the category where that stays")
    .option("--settings <file>", "the settings (default: the nearest lockstep.yaml upwards)")
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage.")
    .action((from: string, to: string, options: Options) => {
      rename(from, to, options, builtIn);
    });
}

function rename(from: string, to: string, { settings }: Options, builtIn: Pack): void {
  const { folder: root } = findWorkspace(settings);
  const isOwn = isPackRepository(root);
  const rules = isOwn ? rulesOfCatalogue(root) : rulesOfWorkspace(root, settings);
  const rule = findRule(rules, from, isOwn ? undefined : builtIn);
  const path = newPath(rule, to);
  const problem =
    pathProblem(path) ??
    clash(
      rule,
      path,
      isOwn ? rules : [...rules, ...builtInRules(builtIn), ...rulesOfPackages(root, settings)],
    );
  if (problem !== undefined) throw new UsageError(`${to}: ${problem}`);

  const names = renamings(rule, path);
  const changes = filesIn(root).flatMap((file) => {
    const text = textOf(join(root, file));
    const after = text === undefined ? undefined : withNames(text, names);
    return after === undefined || after.count === 0 ? [] : [{ file, ...after }];
  });
  for (const { file, text } of changes) writeWhole(join(root, file), text);
  const old = join(root, rule.folder, `${rule.path}.ts`);
  const moved = join(root, rule.folder, `${path}.ts`);
  mkdirSync(dirname(moved), { recursive: true });
  renameSync(old, moved);
  if (readdirSync(dirname(old)).length === 0) rmdirSync(dirname(old));

  const [before, after] = [namesOf(rule.path, rule.prefix), namesOf(path, rule.prefix)];
  const places = changes.map(({ file, count }) => {
    return `  ${shownPath(join(root, file))}: ${count} ${count === 1 ? "place" : "places"}\n`;
  });
  print(
    `${before.name} is now ${after.name}\n\n  ${shownPath(old)} is now ${shownPath(moved)}\n${places.join("")}` +
      next(before.objectName, after.objectName, isOwn),
  );
}

const next = (before: string, after: string, isOwn: boolean): string => `
In clusters and in Pulumi ${before} is now ${after}. Next:

  1. ${isOwn ? "npm run generate" : "npx lockstep generate"}    policies of the old name go, those of the new one come
  2. review and commit all of it together
  3. install the policies as docs/admission.md of Lockstep says: that deletes those of the old name
`;

/** The rules of a repository that is a pack itself. */
function rulesOfCatalogue(root: string): RulePlace[] {
  return readdirSync(join(root, "policies"), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/").replace(/\.ts$/u, ""))
    .filter((path) => pathProblem(path) === undefined)
    .map((path) => ({ prefix: "", folder: "policies", path }));
}

function builtInRules({ rules }: Pack): RulePlace[] {
  return rules.map(({ path }) => ({ prefix: "", folder: "policies", path }));
}

/** The rules in the folders of the workspace. */
function rulesOfWorkspace(root: string, settings: string | undefined): RulePlace[] {
  return rulesAt(root, ownPlaces(settings));
}

/** The rules of the packages that the workspace uses. */
function rulesOfPackages(root: string, settings: string | undefined): RulePlace[] {
  const text = settingsText(settings);
  const places = text === undefined ? [] : placesIn(text).filter(({ use }) => !use.startsWith("./"));
  return rulesAt(root, places);
}

function rulesAt(root: string, places: readonly PackPlace[]): RulePlace[] {
  return places.flatMap((place) => {
    const folder = relative(root, place.folder).replaceAll("\\", "/");
    return sourcesOf([place]).map(({ path }) => ({
      prefix: place.prefix,
      folder,
      path: path.slice(place.prefix.length + 1),
    }));
  });
}

/** @param others What cannot be renamed here. */
function findRule(rules: readonly RulePlace[], name: string, others: Pack | undefined): RulePlace {
  const namesOfRule = ({ path, prefix }: RulePlace): string[] => {
    const { name: id, path: whole } = namesOf(path, prefix);
    return [id, whole];
  };
  const found = rules.find((rule) => namesOfRule(rule).includes(name));
  if (found !== undefined) return found;
  if (others?.rules.some((rule) => rule.name === name || rule.path === name) === true) {
    throw new UsageError(`${name} is a rule of Lockstep, which only its own repository can rename`);
  }
  throw new UsageError(
    `there is no rule ${name} in this workspace`,
    suggest(name, rules.flatMap(namesOfRule)),
  );
}

/** The new place of a rule, from whichever part of its name is given. */
function newPath({ prefix, path }: RulePlace, to: string): string {
  const own = prefix !== "" && to.startsWith(`${prefix}/`) ? to.slice(prefix.length + 1) : to;
  return own.includes("/") ? own : `${dirname(path)}/${own}`;
}

/** Why no rule can have this name beside the others. */
function clash(rule: RulePlace, path: string, others: readonly RulePlace[]): string | undefined {
  if (path === rule.path) return "it is called so already";
  const besides = others.filter((each) => each.prefix !== rule.prefix || each.path !== rule.path);
  return clashProblem({ prefix: rule.prefix, path }, besides);
}

const leftAlone: ReadonlySet<string> = new Set(["node_modules", ".git", "dist", ".engines"]);

/** The files of a workspace in which rules may be named, from its folder. */
function filesIn(root: string, folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return leftAlone.has(entry.name) ? [] : filesIn(root, path);
    // A changelog says what was.
    const isHistory = /^changelog\b/iu.test(basename(path));
    return entry.isFile() && !isHistory ? [path] : [];
  });
}

/** The text of a file that people write; undefined of any other. */
function textOf(file: string): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
    return text.includes("\0") || saysGenerated(text) ? undefined : text;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
