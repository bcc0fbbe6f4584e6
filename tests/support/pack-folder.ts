/**
 * Copies of the package with other files in it.
 */
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "./build";

const folders: string[] = [];

/** The built package with these files in place of its own; unless they have settings, Pulumi is told everything. */
export function packFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-pack-"));
  folders.push(folder);
  for (const name of ["package.json", "PulumiPolicy.yaml"]) {
    copyFileSync(join(packageRoot, name), join(folder, name));
  }
  for (const name of ["dist", "node_modules"]) symlinkSync(join(packageRoot, name), join(folder, name));
  for (const [name, text] of Object.entries({ "lockstep.yaml": "preview: full\n", ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

/** Removes the copies. */
export function removePackFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}
