/**
 * Checking what the paths on a command line stand for.
 */
import { existsSync } from "node:fs";
import { checkText, uncheckable, type Checks, type FileResult } from "../gates/check";
import { findFiles } from "./find-files";
import { Progress } from "./progress";
import { readStandardInput, readText, type Read } from "./read";

const standardInput = "-";

/**
 * Checks files, folders, and `-` for standard input.
 *
 * @param except Files that are no manifests, wherever they are.
 * @throws UsageError if there is nothing at one of the paths.
 */
export async function checkPaths(
  paths: readonly string[],
  except: readonly (string | undefined)[],
  checks: Checks,
): Promise<FileResult[]> {
  const { files, unreadable } = findFiles(
    paths.filter((path) => path !== standardInput),
    except.filter((file) => file !== undefined).filter((file) => existsSync(file)),
  );
  const results = unreadable.map(({ name, failure }) => notRead(name, failure));
  if (paths.includes(standardInput)) results.push(checkRead("<stdin>", await readStandardInput(), checks));
  const progress = new Progress(files.length, process.stderr);
  for (const { name, path } of files) {
    results.push(checkRead(name, readText(path), checks));
    progress.step();
  }
  progress.end();
  return results;
}

function checkRead(name: string, read: Read, checks: Checks): FileResult {
  if ("failure" in read) return notRead(name, read.failure);
  try {
    return checkText(name, read.text, checks);
  } catch (error) {
    // One file that defeats the checker, such as by its depth, must not keep the others from being checked.
    return notRead(name, `cannot be checked: ${String(error)}`);
  }
}

function notRead(file: string, message: string): FileResult {
  return uncheckable({ kind: "file", message, location: { file, line: 1, column: 1 } });
}
