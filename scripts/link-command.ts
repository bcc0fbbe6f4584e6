/**
 * Makes `npx lockstep` in a clone run the build of that clone. Left to itself npx installs the clone into its
 * cache on every call, which takes seconds and needs the registry.
 */
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "..", "node_modules", ".bin");
const link = join(folder, "lockstep");

// On Windows commands are no links; npx finds the clone by itself there.
if (process.platform !== "win32") {
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync("../../dist/src/cli/main.js", link);
}
