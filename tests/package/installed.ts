/** The package as `npm install --omit=dev` of its tarball leaves it in an empty folder. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import build, { packageRoot } from "../support/build";

build();

/** What a command came to. */
export interface Run {
  readonly code: number | null;
  readonly output: string;
}

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly dev?: boolean; readonly devOptional?: boolean; readonly peer?: boolean }>
  >;
}

/**
 * A new folder with the package and its production dependencies, as the lock file has them. They are copied from those
 * of this repository, so that nothing is fetched.
 */
export function installed(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-installed-")));
  const modules = join(folder, "node_modules");
  const target = join(modules, "lockstep");
  mkdirSync(target, { recursive: true });
  const npm = (...args: string[]): string =>
    execFileSync("npm", args, { cwd: packageRoot, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [tarball = ""] = npm("pack", "--ignore-scripts", "--silent", "--pack-destination", folder)
    .trim()
    .split("\n")
    .slice(-1);
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", target, "--strip-components=1"]);
  for (const name of productionPackages()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(packageRoot, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(modules, ".bin"));
  symlinkSync("../lockstep/dist/src/cli/main.js", join(modules, ".bin", "lockstep"));
  rmSync(join(folder, tarball));
  return folder;
}

/** The places of the production dependencies, such as `node_modules/yaml`. */
export function productionPackages(): string[] {
  const lock = JSON.parse(readFileSync(join(packageRoot, "package-lock.json"), "utf8")) as LockFile;
  return Object.entries(lock.packages)
    .filter(([place, { dev, devOptional, peer }]) => place !== "" && !(dev ?? devOptional ?? peer ?? false))
    .map(([place]) => place);
}

/** Runs the command of the package that is installed in a folder. */
export function lockstepIn(folder: string, ...args: string[]): Run {
  const main = join(folder, "node_modules", "lockstep", "dist", "src", "cli", "main.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: folder },
  });
  return { code: status, output: stdout + stderr };
}

/** How many bytes the files below a folder have. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
