/**
 * The build that tests run as users do: `jest.config.js` makes it once before all tests.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The folder of the package. */
export const packageRoot = join(__dirname, "..", "..");

/** Builds the package to `dist`. Throws what is said of source that cannot be built. */
export default function build(): void {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
}
