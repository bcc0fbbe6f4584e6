/**
 * The repository of a pack, such as that of Lockstep itself: its rules are in `policies/`, beside `pack.ts`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { packFile, registryFile, twinsFile } from "../generate/registry";
import type { RuleFile } from "../packs/rule-files";
import { pathProblem } from "../packs/rule-paths";
import { UsageError } from "../settings/usage-error";

/** Whether a folder is the repository of a pack. */
export function isPackRepository(folder: string): boolean {
  return existsSync(join(folder, packFile));
}

/** The sources of the rules in the repository of a pack. */
export function rulesInRepository(root: string): RuleFile[] {
  const folder = join(root, "policies");
  const others = [registryFile, packFile, twinsFile].map((file) => join(root, file));
  const pathByName = new Map<string, string>();
  return filesIn(folder)
    .filter((file) => !others.includes(file))
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

/** Every file below a folder, in order; none where there is no folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
