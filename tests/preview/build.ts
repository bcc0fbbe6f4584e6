/**
 * Builds what Pulumi loads.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmdirSync } from "node:fs";
import { join } from "node:path";

/** The folder of the package. */
export const packageRoot = join(__dirname, "..", "..");

/** Compiles the package to `dist`, one process at a time. */
export async function build(): Promise<void> {
  const lock = join(packageRoot, "node_modules", ".preview-build");
  while (!tryToMake(lock)) await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    const tsc = join(packageRoot, "node_modules", "typescript", "bin", "tsc");
    spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: packageRoot });
  } finally {
    rmdirSync(lock);
  }
}

function tryToMake(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
