/**
 * The files that the pack goes by, beside `PulumiPolicy.yaml`: `approvals.yaml` and `lockstep.yaml`.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { PlacedProblem } from "../settings/reviewed-file";
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
    problems: problems.map(
      ({ message, position: { line, column } }) => `${file}:${line}:${column}: ${message}`,
    ),
  };
}
