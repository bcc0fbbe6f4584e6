/**
 * `lockstep new-rule`: begins a rule. Writes its file and nothing else.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Command } from "commander";
import { kitSpecifier } from "../compiler/kit";
import { placesIn } from "../packs";
import { sourcesOf } from "../packs/load";
import type { PackPlace } from "../packs/place";
import { clashProblem, pathProblem, type PackedPath } from "../packs/rule-paths";
import { ruleTemplate } from "../packs/rule-template";
import { UsageError } from "../settings/usage-error";
import { print } from "./output";
import { isPackRepository } from "./pack-repository";
import { ownPlaces, settingsText } from "./packs";
import { findWorkspace, shownPath } from "./workspace";

interface Options {
  settings?: string;
  prefix?: string;
}

/** The command `lockstep new-rule`. */
export function newRuleCommand(): Command {
  return new Command("new-rule")
    .summary("begin a rule")
    .description(
      "Begins a rule in the folder of the workspace that the settings name as a pack: writes its file and nothing else.",
    )
    .argument("<path>", "<category>/<rule-name>, such as ownership/require-owner")
    .option("--settings <file>", "the settings (default: the nearest lockstep.yaml upwards)")
    .option("--prefix <prefix>", "that of its pack, where there are several")
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage.")
    .action((path: string, options: Options) => {
      const { folder: root } = findWorkspace(options.settings);
      const isOwn = isPackRepository(root);
      const { folder, prefix } = isOwn ? { folder: join(root, "policies"), prefix: "" } : packOf(options);
      const problem =
        pathProblem(path) ??
        nameProblem(folder, path) ??
        clashProblem({ prefix, path }, isOwn ? [] : rulesBeside(options));
      if (problem !== undefined) throw new UsageError(`${path}: ${problem}`);
      const file = join(folder, `${path}.ts`);
      mkdirSync(dirname(file), { recursive: true });
      // The flag keeps a file that is there, even one that was made a moment ago.
      writeFileSync(file, ruleTemplate(isOwn ? "../../src/author" : kitSpecifier), { flag: "wx" });
      print(`${shownPath(file)} is there. Next:\n\n${isOwn ? nextInCatalogue(path) : nextInWorkspace}`);
    });
}

/** The rules of the packs of the workspace. */
function rulesBeside({ settings }: Options): PackedPath[] {
  const text = settingsText(settings);
  const places = text === undefined ? [] : placesIn(text);
  return places.flatMap((place) =>
    sourcesOf([place]).map(({ path }) => ({
      prefix: place.prefix,
      path: path.slice(place.prefix.length + 1),
    })),
  );
}

/** The pack that the rule is to be in. */
function packOf({ settings, prefix }: Options): PackPlace {
  const places = ownPlaces(settings);
  const fitting = places.filter((place) => prefix === undefined || place.prefix === prefix);
  const [place, other] = fitting;
  const known = places.map((each) => each.prefix).join(", ");
  if (place === undefined)
    throw new UsageError(`there is no folder with the prefix ${prefix ?? ""}: ${known}`);
  if (other !== undefined) throw new UsageError(`say in which pack with --prefix: ${known}`);
  return place;
}

/** Why a rule cannot have the name in this path, though it is well-formed. */
function nameProblem(folder: string, path: string): string | undefined {
  const name = path.slice(path.indexOf("/") + 1);
  const taken = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((category) => join(folder, category.name, `${name}.ts`))
    .find((file) => existsSync(file));
  return taken === undefined
    ? undefined
    : `${shownPath(taken)} is there already, and no two rules have one name`;
}

const nextInCatalogue = (
  path: string,
): string => `  1. Write the rule: replace each TODO, and the examples first (docs/writing-a-rule.md).
  2. npm test -- ${basename(path)}
                         its examples fail until they are written
  3. npm run generate    the registry, the admission policies and the docs

Commit the rule together with what was generated.
`;

const nextInWorkspace = `  1. Write the rule: replace each TODO, and the examples first.
  2. npx lockstep test        its examples fail until they are written
  3. npx lockstep generate    the admission policies

Commit the rule together with what was generated.
`;
