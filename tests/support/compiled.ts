/**
 * The rules of this repository as the compiler translates them, kept for other suites and later runs as long as no source is
 * newer: a dozen suites need them, and to translate them all takes seconds.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Rule } from "../../src/author";
import { defaults } from "../../src/author/parameters";
import { compileRule, type CompiledRule } from "../../src/compiler/compile";
import { openSources } from "../../src/compiler/sources";
import { packageRoot, stateOfInputs } from "./build";

const folder = join(tmpdir(), `lockstep-translations-${hashOf(packageRoot)}`);

/**
 * The translation of each rule, in their order. Throws if one has none.
 *
 * @param sources The sources of the rules.
 */
export function compiled(rules: readonly Rule[], sources: readonly string[]): readonly CompiledRule[] {
  const inputs = stateOfInputs();
  const values = rules.map(({ path, parameters = {} }) => [path, defaults(parameters)]);
  const file = join(folder, `${inputs}-${hashOf(JSON.stringify(values))}`);
  const kept = read(file);
  if (kept !== undefined) return kept;
  const program = openSources(sources);
  const made = rules.map((rule, at) => {
    const { compiled: its, diagnostics } = compileRule(program, sources[at] ?? "", rule);
    if (its === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
    return its;
  });
  keep(file, inputs, made);
  return made;
}

function read(file: string): readonly CompiledRule[] | undefined {
  try {
    return deserialize(readFileSync(file)) as readonly CompiledRule[];
  } catch {
    return undefined;
  }
}

/** Keeps translations, in place of those of other sources. */
function keep(file: string, inputs: string, made: readonly CompiledRule[]): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(inputs)) rmSync(join(folder, name), { force: true });
  }
  writeFileSync(`${file}.${process.pid}`, serialize(made));
  renameSync(`${file}.${process.pid}`, file);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
