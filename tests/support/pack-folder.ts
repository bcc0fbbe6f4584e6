/**
 * Copies of the package with other files in it.
 */
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./build";

const folders: string[] = [];

/** A copy of the built package with these files in place of its own; unless they have settings, Pulumi is told everything. */
export function packFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-pack-"));
  folders.push(folder);
  for (const name of ["package.json", "PulumiPolicy.yaml", "dist"]) {
    cpSync(join(packageRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(packageRoot, "node_modules"), join(folder, "node_modules"));
  for (const [name, text] of Object.entries({ "lockstep.yaml": "preview: full\n", ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

/** Removes the copies. */
export function removePackFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
