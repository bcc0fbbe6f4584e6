/**
 * The objects of others: what those that are checked may refer to, and nobody judges here.
 */
import { UsageError } from "../../settings/usage-error";
import { keptIn } from "../together";
import { findFiles } from "./find-files";
import type { PlannedChecks } from "./plan";
import { readText } from "./read";

/**
 * The checks with the objects in files, folders and globs on a command line.
 *
 * @throws UsageError if there is nothing at one of the paths, or if one of them cannot be read.
 */
export function withOthers(checks: PlannedChecks, paths: readonly string[]): PlannedChecks {
  const { together } = checks;
  if (together === undefined || paths.length === 0) return checks;
  const others = findFiles(paths, []).files.flatMap(({ name, path }) => {
    const read = readText(path);
    if ("failure" in read) throw new UsageError(`${name}: ${read.failure}`);
    return keptIn(read.text, together);
  });
  return { ...checks, together: { ...together, others } };
}
