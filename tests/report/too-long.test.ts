/** A report that is longer than a text can be. */
import { writable } from "../../src/cli/reports";

test("is one clear error", () => {
  const half = "x".repeat(2 ** 28);
  expect(() => writable("junit", () => half + half)).toThrow(
    "the junit report is longer than 511 MB: check fewer files at once",
  );
  expect(() => writable("junit", () => "x".repeat(-1))).toThrow(RangeError);
});
