/**
 * Objects that a controller made are judged like all others, but what is said of the controller as well is said once, of
 * the controller, where it can be fixed. An owner reference alone proves nothing: whoever writes a Pod may write one.
 */
import type { Finding, ResultBuilder } from "../../findings/result";

/** What was found in one object of a cluster. */
export interface Found {
  readonly uid: string | undefined;
  /** The uid of the controller that is said to have made it. */
  readonly owner: string | undefined;
  readonly findings: readonly Finding[];
}

/** What was found in the objects of a list that may own others or be owned. */
export class Owners {
  private readonly said = new Map<string, Set<string>>();
  private readonly owned: Found[] = [];

  add(found: Found): void {
    if (found.findings.length === 0) return;
    if (found.uid !== undefined) this.said.set(found.uid, new Set(found.findings.map(wordsOf)));
    if (found.owner !== undefined) this.owned.push(found);
  }

  /**
   * Takes out of a result what is said of owners, too.
   *
   * @param all The owners of every list.
   */
  fold(result: ResultBuilder, all: readonly Owners[]): void {
    const folded = new Set<Finding>();
    for (const { owner = "", findings } of this.owned) {
      const said = all.map((each) => each.said.get(owner)).find((each) => each !== undefined);
      const repeated = findings.filter((finding) => said?.has(wordsOf(finding)) === true);
      if (repeated.length > 0) result.managed++;
      for (const finding of repeated) folded.add(finding);
    }
    if (folded.size > 0) result.drop((finding) => folded.has(finding));
  }
}

function wordsOf({ rule, message }: Finding): string {
  return `${rule.name}: ${message}`;
}
