/**
 * Makes one file of the command, and one of the policy pack, each with all that it imports but packages, beside what the
 * compiler makes of its sources; and notes which sources of rules are in them.
 */
import { build, type Plugin } from "esbuild";
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtSources, hashOf } from "../src/cli/built-rules";

const root = join(__dirname, "..");
/** Each has a program, of which its bundle is made. */
const folders = ["src/cli", "src/preview"];

/** A script that V8 compiled before cannot `import`; a file beside it can. */
const outside: Plugin = {
  name: "outside",
  setup: (build) => {
    // eslint-disable-next-line require-unicode-regexp -- esbuild does not have the flag.
    build.onResolve({ filter: /^\.\/client-module$/ }, () => ({
      path: "../sources/cluster/client-module.js",
      external: true,
    }));
  },
};

/** Writes a file in one piece, since commands may run meanwhile; one that is as it was keeps its time. */
function replace(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  return true;
}

/** Makes the bundle of a program. */
async function bundle(folder: string): Promise<void> {
  const built = join(root, "dist", folder);
  const { outputFiles } = await build({
    entryPoints: [join(root, folder, "program.ts")],
    absWorkingDir: root,
    bundle: true,
    packages: "external",
    plugins: [outside],
    platform: "node",
    target: "node20",
    charset: "ascii",
    logLevel: "warning",
    write: false,
  });
  if (!replace(join(built, "bundle.js"), outputFiles[0]?.text ?? "")) return;
  for (const file of readdirSync(built)) {
    if (file.includes(".compiled")) rmSync(join(built, file));
  }
}

async function main(): Promise<void> {
  const hashes = readdirSync(join(root, "policies"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replaceAll("\\", "/"))
    .map((file) => [file.replace(/\.ts$/u, ""), hashOf(readFileSync(join(root, "policies", file), "utf8"))]);
  for (const folder of folders) await bundle(folder);
  replace(join(root, builtSources), JSON.stringify(Object.fromEntries(hashes)));
  chmodSync(join(root, "dist/src/cli/main.js"), 0o755);
}

void main();
