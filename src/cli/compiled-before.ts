/**
 * The CEL of the rules of this repository, kept beside the program: who could change the one, could change the other. To compile
 * them takes most of `generate`.
 */
import { createHash } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { deserialize, serialize } from "node:v8";
import ts from "typescript";
import type { CompiledRule } from "../compiler/compile";
import { neverBefore, type CompiledBefore } from "../generate/compiled-before";
import { hashOf } from "./built-rules";
import { filesIn } from "./pack-repository";

interface Kept {
  /** What the rules were compiled by. */
  readonly by: string;
  /** By the hash of the source. */
  readonly rules: ReadonlyMap<string, CompiledRule>;
}

/** What the build calls the file that it makes of the program. */
const program = "bundle.js";
/** The sources of the author kit, which are compiled with the rules that use them. */
const kit = "src/author";
/** What a rule imports, which must be the kit alone, since nothing else is compared. */
const imports = /(?:from|import|require)\s*\(?\s*["'`]([^"'`]*)["'`]/gu;

/**
 * What was compiled before, and how to keep what is compiled now for the next time.
 *
 * @param root The repository with the rules and the kit.
 */
export function compiledBefore(root: string): CompiledBefore & { readonly save: () => void } {
  // What runs from its sources may be otherwise each time.
  if (basename(__filename) !== program) return { ...neverBefore, save: () => undefined };
  const file = join(dirname(__filename), `rules-${process.version}.compiled`);
  const by = compilerFor(root);
  const rules = new Map(earlier(file, by));
  let isNew = false;
  return {
    get: ({ text }) => rules.get(hashOf(text)),
    keep: ({ text }, compiled) => {
      const isOfKitAlone = Array.from(text.matchAll(imports)).every(
        ([, from]) => from === "../../src/author",
      );
      if (!isOfKitAlone) return;
      rules.set(hashOf(text), compiled);
      isNew = true;
    },
    save: () => {
      if (isNew) write(file, { by, rules });
    },
  };
}

/** What the compiler, the kit and TypeScript are known by. */
function compilerFor(root: string): string {
  const hash = createHash("sha256").update(ts.version).update(readFileSync(__filename));
  for (const file of filesIn(join(root, kit))) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function earlier(file: string, by: string): Kept["rules"] {
  try {
    const kept = deserialize(readFileSync(file)) as Kept;
    return kept.by === by ? kept.rules : new Map();
  } catch {
    return new Map();
  }
}

/** Writes what was compiled; where nobody may write, it is compiled again each time. */
function write(file: string, kept: Kept): void {
  const own = `${file}-${process.pid}`;
  try {
    writeFileSync(own, serialize(kept));
    renameSync(own, file);
  } catch {
    rmSync(own, { force: true });
  }
}
