/**
 * The build that tests run as users do: `jest.config.js` makes it once before all tests.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The folder of the package. */
export const packageRoot = join(__dirname, "..", "..");

/** Compiles the package to `dist`. Throws what the compiler says of source that does not compile. */
export default function build(): void {
  const tsc = join(packageRoot, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
}
