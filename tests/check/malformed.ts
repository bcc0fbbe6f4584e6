/** Files that people write with one mistake in them, and what is said of it. */
import type { PlacedProblem } from "../../src/settings/reviewed-file";

/** A file, and the place (`line:column`) and words of its one problem. */
export type Malformed = [what: string, text: string, place: string, message: string];

/** The place and words of each problem. */
export function problemsOf({ problems }: { problems: readonly PlacedProblem[] }): [string, string][] {
  return problems.map(({ message, position: { line, column } }) => [`${line}:${column}`, message]);
}
