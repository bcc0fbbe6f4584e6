/**
 * The package that this program is part of.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder with `package.json`: the program runs from `src` and from `dist/src`. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The version of this package. */
export function packageVersion(): string {
  const description = JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as {
    version: string;
  };
  return description.version;
}
