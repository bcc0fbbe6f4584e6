/**
 * Checking text that may be anything.
 */
import type { Checks } from "../../check/check-object";
import type { FileResult } from "../../findings/result";
import { checkText } from "../check-text";
import { eachSafely, notRead } from "../each-safely";

/**
 * Checks the text of a file. What defeats the checker, such as by its depth, or by a pattern of the settings that goes
 * back and forth in it, must not keep the rest from being checked.
 */
export function checkSafely(name: string, text: string, checks: Checks): FileResult {
  const names = [name];
  let result: FileResult | undefined;
  eachSafely(
    () => names.pop(),
    () => (result = checkText(name, text, checks)),
    (_, failure) => (result = notRead(name, failure)),
  );
  return result ?? notRead(name, "cannot be checked");
}
