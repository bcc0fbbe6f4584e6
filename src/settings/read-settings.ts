/**
 * Reading the text of a settings file, of those that it extends, and of one of its environments; for every gate.
 */
import type { RuleSet } from "../author/pack";
import type { Path } from "../author/shape";
import { unknownEnvironment } from "./environments";
import { decisionsIn, layered, layerFields, othersIn } from "./layers";
import { parseSettings, type ParsedSettings } from "./settings-file";
import { readReviewed, type PlacedProblem } from "./reviewed-file";

/** A settings file that another extends. */
export interface ExtendedText {
  /** What it is called in reports. */
  readonly file: string;
  readonly text: string;
}

/** What a settings file is read for. */
export interface SettingsRequest {
  /** The name of the profile that takes the place of the file's. */
  readonly profile?: string | undefined;
  /** The name of the environment. */
  readonly environment?: string | undefined;
  /** The text of what the file extends, or why there is none. */
  readonly extended?: (use: string) => ExtendedText | string;
}

/** A part of a file that decides something. */
export interface SettingsLayer {
  /** Undefined for the settings file itself. */
  readonly file: string | undefined;
  readonly text: string;
  /** Where in the file it stands. */
  readonly place: Path;
}

/** What a settings file says. */
export interface ReadSettings extends Omit<ParsedSettings, "problems"> {
  /** What decides, the weakest first. */
  readonly layers: readonly SettingsLayer[];
  /** What is malformed and has no effect. */
  readonly problems: readonly PlacedProblem[];
}

const content = "all settings";

/**
 * The settings in the text of a settings file; those without a file if the text is empty.
 *
 * @param ruleSet The rules that it is about, and the profiles that it may name.
 */
export function readSettings(text: string, ruleSet: RuleSet, request: SettingsRequest = {}): ReadSettings {
  const { profile, environment, extended = () => "cannot be read here" } = request;
  const texts: ExtendedText[] = [];
  const { value, ...own } = readReviewed(
    text,
    (its, repeated) => {
      const { problems, ...parsed } = parseSettings(its, ruleSet, repeated, profile);
      const missing = parsed.extended.flatMap((use) => {
        const found = extended(use);
        if (typeof found !== "string") texts.push(found);
        return typeof found === "string" ? [{ message: `extends: ${found}`, path: ["extends"] }] : [];
      });
      return { ...parsed, value: its, problems: [...problems, ...missing] };
    },
    content,
  );
  const shared = texts.map((its) => readShared(its, ruleSet));
  const main: SettingsLayer = { file: undefined, text, place: [] };
  const chosen = own.environments.find(({ name }) => name === environment);
  const problems = [...own.problems, ...shared.flatMap((each) => each.problems)];
  if (environment !== undefined && chosen === undefined && problems.length === 0) {
    problems.push({ message: unknownEnvironment(environment, own.environments), position: start });
  }
  const layers = [
    ...shared.map(({ file, text: its }) => ({ file, text: its, place: [] })),
    main,
    ...(chosen === undefined ? [] : [{ ...main, place: ["environments", chosen.name] }]),
  ];
  if (problems.length > 0 || layers.length === 1) return { ...own, layers, problems };
  const decided = layered([...shared.map((each) => each.value), value, chosen?.value].map(decisionsIn));
  const { problems: together, ...parsed } = parseSettings(
    { ...othersIn(value), ...decided },
    ruleSet,
    [],
    profile,
  );
  return { ...parsed, layers, problems: together.map(({ message }) => ({ message, position: start })) };
}

/** Where a problem is that no single place is to blame for. */
const start = { line: 1, column: 1 };

function readShared(
  { file, text }: ExtendedText,
  ruleSet: RuleSet,
): ExtendedText & { readonly value: unknown; readonly problems: readonly PlacedProblem[] } {
  const { value, problems } = readReviewed(
    text,
    (its, repeated) => {
      const { problems: found } = parseSettings(its, ruleSet, repeated, undefined, layerFields);
      return { value: its, problems: found };
    },
    content,
  );
  return { file, text, value, problems: problems.map((problem) => ({ ...problem, file })) };
}
