/**
 * Writing the files of a new workspace: all of them or none, and over nothing.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { UsageError } from "../../settings/usage-error";
import { isThere } from "../workspace";

/**
 * Writes files into a folder, which is made where it is not there.
 *
 * @param finish Adds what follows from the files, in the folder where they are drafted.
 * @throws UsageError if something is in the way.
 */
export async function writeNew(
  folder: string,
  files: ReadonlyMap<string, string>,
  finish: (draft: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  assertFree(folder, [...files.keys()]);
  const made = mkdirSync(resolve(folder), { recursive: true });
  let draft: string | undefined;
  try {
    draft = mkdtempSync(join(resolve(folder), ".lockstep-init-"));
    for (const [file, text] of files) {
      mkdirSync(dirname(join(draft, file)), { recursive: true });
      writeFileSync(join(draft, file), text);
    }
    await finish(draft);
    moveAll(draft, resolve(folder));
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  } finally {
    if (draft !== undefined) rmSync(draft, { recursive: true, force: true });
  }
}

/** Moves every file of one folder into another; those that were moved go where one cannot be. */
function moveAll(from: string, to: string): void {
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)));
  assertFree(to, files);
  const made: string[] = [];
  try {
    for (const file of files) {
      const target = join(to, file);
      const folder = mkdirSync(dirname(target), { recursive: true });
      if (folder !== undefined) made.push(folder);
      renameSync(join(from, file), target);
      made.push(target);
    }
  } catch (error) {
    for (const each of made.reverse()) rmSync(each, { recursive: true, force: true });
    throw error;
  }
}

/** Files of others that are in the way, and whole folders that must hold nothing else. */
function assertFree(folder: string, files: readonly string[]): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new UsageError(`${folder} is not a folder`);
  }
  const own = ["policies", "kyverno", "kubernetes", "schemas"];
  const wanted = files.map((file) => own.find((each) => file.startsWith(`${each}/`)) ?? file);
  const taken = [...new Set(wanted)].filter((each) => isThere(join(folder, each)));
  if (taken.length === 0) return;
  const named = taken.slice(0, 3).join(", ");
  const more = taken.length > 3 ? ` and ${taken.length - 3} more` : "";
  throw new UsageError(
    `in ${folder} there is already ${named}${more}, so nothing was written: name a new folder, as in \`lockstep init guardrails\``,
  );
}
