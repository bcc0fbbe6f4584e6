/**
 * The rules of this repository as the build has them. One whose source is as it was then is the same, and need not be made
 * again: for all of them that takes a quarter of `generate`.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pack } from "../author";
import type { AnyRule } from "../author/rule";
import type { RuleFile } from "../packs/rule-files";
import { packageRoot } from "./package-root";

/** Where the build notes the hashes of the sources of rules, by their paths. */
export const builtSources = "dist/policies/sources.json";

/** What the source of a rule is known by. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Finds the rule that was built of a source. */
export function builtOf(builtIn: Pack): (source: RuleFile) => AnyRule | undefined {
  const file = join(packageRoot(), builtSources);
  const hashes = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, string>>)
    : {};
  const rules = new Map(builtIn.rules.map((rule) => [rule.path, rule]));
  return ({ path, text }) => (hashes[path] === hashOf(text) ? rules.get(path) : undefined);
}
