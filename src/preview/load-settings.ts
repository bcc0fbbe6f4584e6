/**
 * The files that the pack goes by, beside `PulumiPolicy.yaml`: `approvals.yaml` and `lockstep.yaml`, and what that names.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { extendedFile } from "../packs/place";
import type { ExtendedText } from "../settings/read-settings";
import type { PlacedProblem } from "../settings/reviewed-file";
import { definitionsAt } from "../sources/files/find-definitions";
import { decode } from "../yaml/decode";

/**
 * Reads such a file; one that is not there is as good as an empty one.
 *
 * @param read Says what its text means.
 * @returns What it says, and a line for each thing in it that is malformed: `file:line:column: what is wrong`.
 */
export function loadReviewed<Content extends { readonly problems: readonly PlacedProblem[] }>(
  path: string,
  read: (text: string) => Content,
): Omit<Content, "problems"> & { readonly problems: readonly string[] } {
  const file = basename(path);
  let text = "";
  try {
    if (existsSync(path)) ({ text } = decode(readFileSync(path)));
  } catch (error) {
    return { ...read(""), problems: [`${file}:1:1: cannot be read: ${(error as Error).message}`] };
  }
  const { problems, ...content } = read(text);
  return {
    ...content,
    problems: problems.map(({ message, position: { line, column }, file: its = file }) => {
      return `${its}:${line}:${column}: ${message}`;
    }),
  };
}

/** The text of what `lockstep.yaml` extends, or why there is none. */
export function loadExtended(folder: string, use: string): ExtendedText | string {
  const found = extendedFile(use, folder);
  if (typeof found === "string") return found;
  const file = relative(folder, found.path);
  try {
    return { file, text: decode(readFileSync(found.path)).text };
  } catch (error) {
    return `${file} cannot be read: ${(error as Error).message}`;
  }
}

/**
 * The CustomResourceDefinitions that `lockstep.yaml` names, or a line that says why there are none.
 *
 * @param paths Files, folders and globs from the folder.
 */
export function loadDefinitions(
  folder: string,
  paths: readonly string[],
): { readonly definitions: readonly unknown[]; readonly problem?: string } {
  try {
    return { definitions: definitionsAt(paths.map((path) => join(folder, path))) };
  } catch (error) {
    return { definitions: [], problem: `lockstep.yaml: crds: ${(error as Error).message}` };
  }
}
