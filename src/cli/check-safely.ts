/**
 * Checking text that may be anything.
 */
import { createContext, Script } from "node:vm";
import { checkText, uncheckable, type Checks, type FileResult } from "../gates/check";

/** How long the check of one file may take, in seconds. The largest that are read take a tenth of it. */
const patience = 60;

/** Only what a script of its own does can be stopped. */
const surroundings = createContext({});
const script = new Script("work()");

/**
 * Checks the text of a file. What defeats the checker, such as by its depth, or by a pattern of the settings that goes
 * back and forth in it, must not keep the rest from being checked.
 */
export function checkSafely(name: string, text: string, checks: Checks): FileResult {
  let result: FileResult | undefined;
  surroundings["work"] = (): void => {
    result = checkText(name, text, checks);
  };
  try {
    script.runInContext(surroundings, { timeout: patience * 1000 });
  } catch (error) {
    const isTimeout = (error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    return notRead(
      name,
      `cannot be checked: ${isTimeout ? `it takes more than ${patience} s` : String(error)}`,
    );
  }
  return result ?? notRead(name, "cannot be checked");
}

/** The result of a file of which nothing can be checked. */
export function notRead(file: string, message: string): FileResult {
  return uncheckable({ kind: "file", message, location: startOf(file) });
}

/** The place of a file as a whole. */
export function startOf(file: string): { file: string; line: number; column: number } {
  return { file, line: 1, column: 1 };
}
