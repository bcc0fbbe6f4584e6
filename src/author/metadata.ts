/** Labels and annotations. */
import { afterFirst, beforeFirst, matches } from "./text";

/**
 * Whether labels or annotations meet a demand: `team` asks for a value that is not empty, `team=^[a-z]+$` for one that
 * matches the regular expression, too.
 */
export function meets(entries: Readonly<Record<string, string>>, demand: string): boolean {
  const value = entries[beforeFirst(demand, "=")] ?? "";
  return value !== "" && matches(value, demandedPattern(demand));
}

/** The pattern of a demand, which every value matches where it has none. */
export function demandedPattern(demand: string): string {
  return demand.includes("=") ? afterFirst(demand, "=") : "";
}

/** What is wrong with labels or annotations that do not meet a demand, such as `team is missing`. */
export function shortfall(entries: Readonly<Record<string, string>>, demand: string): string {
  const key = beforeFirst(demand, "=");
  return `${key} ${(entries[key] ?? "") === "" ? "is missing" : "has another value than it may"}`;
}
