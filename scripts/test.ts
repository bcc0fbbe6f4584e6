/**
 * `npm test`: the tests that fit the arguments, which are those of Jest; of rules that they name, the proof alone, which
 * needs no build.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "../tests/support/build";

async function main(given: readonly string[]): Promise<number> {
  const rules = new Set(
    readdirSync(join(packageRoot, "policies"), { recursive: true, encoding: "utf8" })
      .filter((file) => basename(file) !== file && file.endsWith(".ts"))
      .map((file) => basename(file, ".ts")),
  );
  if (given.length > 0 && given.every((name) => rules.has(name))) {
    const [{ run }, { pack }] = await Promise.all([
      import("../src/cli/run-test.js"),
      import("../policies/index.js"),
    ]);
    return run(given, { format: "text", engines: false, watch: false }, pack);
  }
  const jest = join(packageRoot, "node_modules/jest/bin/jest.js");
  const args = [jest, "--selectProjects", "unit", "--maxWorkers=100%", ...given];
  return spawnSync(process.execPath, args, { cwd: packageRoot, stdio: "inherit" }).status ?? 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
