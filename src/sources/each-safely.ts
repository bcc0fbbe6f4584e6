/**
 * Working on things of which each may be anything.
 */
import { uncheckable, type FileResult } from "../findings/result";
import { inTime, TookTooLong } from "../judge/in-time";

/** How long the check of one file may take, in seconds. The largest that are read take a tenth of it. */
const patience = 60;

/**
 * Works on one item after the other. They share one clock, since to start one takes longer than most of them.
 *
 * @param next The next item; undefined when there is none.
 * @param fail Is called with an item that the work fails on or takes too long for, and why.
 */
export function eachSafely<Item>(
  next: () => Item | undefined,
  work: (item: Item) => void,
  fail: (item: Item, why: string) => void,
): void {
  let item = next();
  while (item !== undefined) {
    let worked = 0;
    try {
      inTime(() => {
        for (; item !== undefined; item = next()) {
          work(item);
          worked++;
        }
      }, patience * 1000);
    } catch (error) {
      const isTimeout = error instanceof TookTooLong;
      // Those before have taken of the time: this one gets all of it.
      if (isTimeout && worked > 0) continue;
      fail(item, `cannot be checked: ${isTimeout ? `it takes more than ${patience} s` : String(error)}`);
      item = next();
    }
  }
}

/** The result of a file of which nothing can be checked. */
export function notRead(file: string, message: string): FileResult {
  return uncheckable({ kind: "file", message, location: startOf(file) });
}

/** The place of a file as a whole. */
export function startOf(file: string): { file: string; line: number; column: number } {
  return { file, line: 1, column: 1 };
}
