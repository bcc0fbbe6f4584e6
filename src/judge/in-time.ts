/**
 * Code that may not end, as of a pattern that goes back and forth in a text, or of a pack.
 */
import { createContext, Script } from "node:vm";

/** The code took too long. */
export class TookTooLong extends Error {}

/** Only what a script of its own does can be stopped. */
const surroundings = createContext({});
const script = new Script("work()");

/**
 * Runs code, and what it calls.
 *
 * @param limit How long it may take, in milliseconds.
 * @throws TookTooLong, and whatever the code throws.
 */
export function inTime(work: () => void, limit: number): void {
  surroundings["work"] = work;
  try {
    script.runInContext(surroundings, { timeout: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException | undefined)?.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    throw new TookTooLong();
  }
}
