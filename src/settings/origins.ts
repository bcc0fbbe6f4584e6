/**
 * Which part of a settings file decides what is so for a rule.
 */
import type { Path } from "../author/shape";
import { readDocuments, type Position } from "../yaml";
import type { Gate } from "../author/levels";

/** Where a well-formed settings file says what is so for a rule. */
export interface Origins {
  /** What decides the level of a rule at a gate; undefined where the profile does. */
  level(rule: string, gate: Gate): Position | undefined;
  /** What decides a parameter of a rule; undefined where its default holds. */
  parameter(rule: string, parameter: string): Position | undefined;
  /** Where the profile is named; undefined where it is not. */
  readonly profile: Position | undefined;
}

/**
 * The origins in the text of a settings file.
 *
 * @param text Empty where there is no file.
 */
export function originsIn(text: string): Origins {
  const document = [...readDocuments(text)].find((each) => !("problem" in each) && each.value !== undefined);
  if (document === undefined || "problem" in document) {
    return { level: () => undefined, parameter: () => undefined, profile: undefined };
  }
  const first = (...paths: Path[]): Position | undefined => {
    const decisive = paths.find((path) => isScalar(valueAt(document.value, path)));
    return decisive && document.locate(decisive);
  };
  return {
    // A level is one word for every gate, or a mapping of gates to words.
    level: (rule, gate) =>
      first(
        ["rules", rule],
        ["rules", rule, "level"],
        ["rules", rule, "level", gate],
        ["level"],
        ["level", gate],
      ),
    parameter: (rule, parameter) => {
      const path = ["rules", rule, "parameters", parameter];
      return valueAt(document.value, path) === undefined ? undefined : document.locate(path);
    },
    profile: first(["profile"]),
  };
}

function isScalar(value: unknown): boolean {
  return value !== undefined && typeof value !== "object";
}

/** The value at a path; undefined where there is none, or nothing. */
function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((outer, key) => {
    if (typeof outer !== "object" || outer === null || !Object.hasOwn(outer, key)) return undefined;
    return (outer as Record<string | number, unknown>)[key] ?? undefined;
  }, value);
}
