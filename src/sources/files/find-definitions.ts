/**
 * The definitions of custom resources in files.
 */
import { UsageError } from "../../settings/usage-error";
import { definitionsOf } from "../definitions";
import { isFile } from "../rendered/chart-files";
import { findFiles, type FoundFile } from "./find-files";
import { readText } from "./read";

/** The CustomResourceDefinitions in files. What cannot be read has none; pipes are left to whoever reads them once. */
export function definitionsInFiles(files: readonly FoundFile[]): unknown[] {
  return files.flatMap(({ path }) => {
    const read = isFile(path) ? readText(path) : { failure: "" };
    return "failure" in read ? [] : definitionsOf(read.text);
  });
}

/**
 * The CustomResourceDefinitions in files, folders and globs on a command line.
 *
 * @throws UsageError if there is none at one of the paths.
 */
export function definitionsAt(paths: readonly string[]): unknown[] {
  return paths.flatMap((path) => {
    const found = definitionsInFiles(findFiles([path], []).files);
    if (found.length === 0) throw new UsageError(`there is no CustomResourceDefinition at ${path}`);
    return found;
  });
}
