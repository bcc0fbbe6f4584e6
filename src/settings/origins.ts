/**
 * Which part of a settings file decides what is so for a rule.
 */
import type { Path } from "../author/shape";
import { readDocuments, type Position } from "../yaml";
import type { Gate } from "../author/levels";
import type { SettingsLayer } from "./read-settings";

/** A place in one of the files that decide. */
export interface Origin extends Position {
  /** Undefined for the settings file itself. */
  readonly file: string | undefined;
}

/** Where well-formed settings say what is so for a rule. */
export interface Origins {
  /** What decides the level of a rule at a gate; undefined where the profile does. */
  level(rule: string, gate: Gate): Origin | undefined;
  /** What decides a parameter of a rule, its last word where several do; undefined where its default holds. */
  parameter(rule: string, parameter: string): Origin | undefined;
  /** Where the profile is named; undefined where it is not. */
  readonly profile: Origin | undefined;
}

/**
 * The origins in settings.
 *
 * @param layers What decides, the weakest first.
 */
export function originsIn(layers: readonly SettingsLayer[]): Origins {
  const strongestFirst = layers.flatMap(opened).reverse();
  const first = (documents: readonly Opened[], ...paths: Path[]): Origin | undefined =>
    documents.flatMap(({ at }) => paths.map((path) => at(path, isScalar))).find((each) => each !== undefined);
  const ofProfile = strongestFirst.findIndex(({ at }) => at(["profile"], isScalar) !== undefined);
  // A profile takes the place of the levels of all rules that weaker layers have.
  const ofEveryRule = ofProfile === -1 ? strongestFirst : strongestFirst.slice(0, ofProfile + 1);
  return {
    // A level is one word for every gate, or a mapping of gates to words.
    level: (rule, gate) =>
      first(strongestFirst, ["rules", rule], ["rules", rule, "level"], ["rules", rule, "level", gate]) ??
      first(ofEveryRule, ["level"], ["level", gate]),
    parameter: (rule, parameter) =>
      strongestFirst
        .map(({ at }) => at(["rules", rule, "parameters", parameter], (value) => value !== undefined))
        .find((each) => each !== undefined),
    profile: first(strongestFirst, ["profile"]),
  };
}

/** A layer in which places can be found. */
interface Opened {
  /** The place of a path, if what is there fits. */
  readonly at: (path: Path, fits: (value: unknown) => boolean) => Origin | undefined;
}

function opened({ file, text, place }: SettingsLayer): Opened[] {
  const document = [...readDocuments(text)].find((each) => !("problem" in each) && each.value !== undefined);
  if (document === undefined || "problem" in document) return [];
  return [
    {
      at: (path, fits) => {
        const whole = [...place, ...path];
        return fits(valueAt(document.value, whole)) ? { ...document.locate(whole), file } : undefined;
      },
    },
  ];
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
