/**
 * How much a check may come to. Few lines of YAML can break rules millions of times, and nobody reads so much; what is
 * beyond a bound is not checked, which is a problem.
 */
import type { Finding, Problem } from "./result";

/** Anything of a result that a report shows. */
export type Item = Pick<Problem, "message"> & Partial<Pick<Finding, "path" | "resource">>;

/** The weight that the results of one file may have: some 100,000 findings. */
export const mostInFile = 40_000_000;

/** How many objects at the other end a finding names: of thousands with the same labels each would name all others. */
export const mostRelated = 10;

/** What one file may have is exceeded. */
export class TooMuch extends Error {
  constructor() {
    super("there are more findings here than anybody can read, so the rest is not checked");
    this.name = "TooMuch";
  }
}

/** What an item costs in memory and in a report, in characters. */
export function weightOf({ message, path = "", resource }: Item): number {
  const names = resource === undefined ? 0 : resource.name.length + (resource.namespace?.length ?? 0);
  return 300 + message.length + path.length + names;
}
