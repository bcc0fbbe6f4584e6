/**
 * What was made of rules that import the author kit as those of this package do, kept beside the program: who could change the
 * one, could change the other. To compile them and to check the examples of their pages takes most of `generate`.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { deserialize, serialize } from "node:v8";
import ts from "typescript";
import { kitFolder } from "../compiler/kit";
import { neverBefore, type Made, type MadeBefore } from "../generate/made-before";
import type { RuleFile } from "../packs/rule-files";
import { keepBeside } from "../start/bundled";
import { hashOf } from "./built-rules";
import { filesIn } from "./pack-repository";

interface Kept {
  /** What it was made by. */
  readonly by: string;
  /** By the hash of the path and source. */
  readonly rules: ReadonlyMap<string, Made>;
}

/** What the build calls the file that it makes of the program. */
const program = "bundle.js";
/** How the rules of this package import the kit. */
const kit = "../../src/author";

/** What was made before, and how to keep for the next time what was asked for and what was made now. */
export function madeBefore(): MadeBefore & { readonly save: () => void } {
  // What runs from its sources may be otherwise each time.
  if (basename(__filename) !== program) return { ...neverBefore, save: () => undefined };
  const file = join(dirname(__filename), `rules-${process.version}.compiled`);
  const known = earlier(file, maker);
  const rules = new Map<string, Made>();
  let isNew = false;
  return {
    get: (ruleFile) => {
      const key = keyOf(ruleFile);
      const made = rules.get(key) ?? known.get(key);
      if (made !== undefined) rules.set(key, made);
      return made ?? {};
    },
    keep: (ruleFile, made) => {
      if (!isOfKitAlone(ruleFile.text)) return;
      const key = keyOf(ruleFile);
      rules.set(key, { ...rules.get(key), ...made });
      isNew = true;
    },
    save: () => {
      if (isNew) keepBeside(file, () => serialize({ by: maker, rules } satisfies Kept));
    },
  };
}

/** A rule is called what its path says. */
function keyOf({ path, text }: RuleFile): string {
  return hashOf(`${path}\0${text}`);
}

/** What the program that runs, its kit and TypeScript are known by, however long it runs. */
const maker = makerHash();

function makerHash(): string {
  const hash = createHash("sha256").update(ts.version).update(readFileSync(__filename));
  for (const file of filesIn(kitFolder)) {
    hash.update(`\0${relative(kitFolder, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Whether nothing but its text and the kit says what a rule is. */
function isOfKitAlone(text: string): boolean {
  const { importedFiles, ...others } = ts.preProcessFile(text);
  const references = [
    others.referencedFiles,
    others.typeReferenceDirectives,
    others.libReferenceDirectives,
  ].flat();
  return (
    importedFiles.every(({ fileName }) => fileName === kit) &&
    references.length === 0 &&
    !/\bdeclare\s+(?:global|module)\b/u.test(text)
  );
}

function earlier(file: string, by: string): Kept["rules"] {
  try {
    const kept = deserialize(readFileSync(file)) as Kept;
    return kept.by === by ? kept.rules : new Map();
  } catch {
    return new Map();
  }
}
