/**
 * Loading packs from their sources: TypeScript as it is, without a build.
 */
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { catalogue, type Pack, type Rule } from "../author";
import { longestObjectName } from "../author/catalogue";
import type { AnyRule } from "../author/rule";
import { decode } from "../yaml/decode";
import { PackError } from "./pack-error";
import type { PackPlace } from "./place";
import { loadRule, RuleFileError, thrownText, type RuleFile } from "./rule-files";
import { pathProblem } from "./rule-paths";
import { ruleProblem } from "./rule-shape";

/** The rules of packs. Throws a PackError that names every file that is no rule, and every name that two rules share. */
export function loadPacks(builtIn: Pack, places: readonly PackPlace[]): readonly Rule[] {
  const problems: string[] = [];
  const rules = places.flatMap((place) => {
    const definitions: Record<string, AnyRule> = {};
    const { found, others } = filesOf(place);
    problems.push(...others);
    if (found.length + others.length === 0) problems.push(`${place.use}: there is no rule in it`);
    for (const ruleFile of found) {
      const loaded = load(ruleFile);
      if (typeof loaded === "string") problems.push(`${shown(place, ruleFile.path)}.ts: ${loaded}`);
      else definitions[ruleFile.path] = loaded;
    }
    const { use: name, prefix } = place;
    const names = new Set<string>();
    for (const path of Object.keys(definitions)) {
      const own = path.slice(path.indexOf("/") + 1);
      if (names.has(own)) problems.push(`${shown(place, path)}.ts: another category has a rule of this name`);
      names.add(own);
    }
    return problems.length > 0 ? [] : catalogue(definitions, { name, prefix });
  });
  const taken = new Map(builtIn.rules.map((rule) => [rule.objectName, rule.name]));
  for (const { name, objectName } of rules) {
    const other = taken.get(objectName);
    if (other !== undefined) {
      problems.push(`the rules ${other} and ${name} would both be ${objectName} in a cluster: rename one`);
    }
    if (objectName.length > longestObjectName) {
      problems.push(
        `the rule ${name} would be ${objectName} in a cluster, which is longer than ${longestObjectName} ` +
          "characters: shorten its name",
      );
    }
    taken.set(objectName, name);
  }
  if (problems.length > 0) throw new PackError(problems);
  return rules;
}

function load(ruleFile: RuleFile): AnyRule | string {
  try {
    const rule = loadRule(ruleFile);
    return ruleProblem(rule) ?? rule;
  } catch (error) {
    return error instanceof RuleFileError ? error.message : thrownText(error);
  }
}

/** The sources of the rules of packs, by the paths of the rules. */
export function sourcesOf(places: readonly PackPlace[]): readonly RuleFile[] {
  return places.flatMap((place) =>
    filesOf(place).found.map((each) => ({ ...each, path: `${place.prefix}/${each.path}` })),
  );
}

function filesOf(place: PackPlace): { found: RuleFile[]; others: string[] } {
  const found: RuleFile[] = [];
  const others: string[] = [];
  for (const path of pathsIn(place.folder)) {
    const file = join(place.folder, path);
    const problem = fileProblem(path, lstatSync(file).isFile());
    if (problem !== undefined) {
      others.push(`${shown(place, path)}: ${problem}`);
      continue;
    }
    try {
      const { text } = decode(readFileSync(file));
      found.push({ file, path: path.replace(/\.ts$/u, ""), text });
    } catch (error) {
      others.push(`${shown(place, path)}: cannot be read: ${(error as Error).message}`);
    }
  }
  return { found, others };
}

/** The paths of all files below a folder. Hidden ones are of other tools, such as `.DS_Store`, and no rule can be called so. */
function pathsIn(folder: string, below = ""): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? pathsIn(folder, path) : [path];
    })
    .sort();
}

function fileProblem(path: string, isFile: boolean): string | undefined {
  if (!isFile) return "a pack has files alone, no links";
  if (!path.endsWith(".ts") || path.endsWith(".d.ts")) {
    return "only rules live in a pack, each in a file <category>/<rule-name>.ts";
  }
  return pathProblem(path.replace(/\.ts$/u, ""));
}

function shown({ use, folder }: PackPlace, path: string): string {
  return `${use.replace(/^\.\//u, "").replace(/\/$/u, "")}/${relative(folder, join(folder, path)).replaceAll("\\", "/")}`;
}
