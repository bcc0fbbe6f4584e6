/**
 * The packs that a settings file names. They are known before anything else in the file is read, since it speaks of
 * their rules.
 */
import { fieldIn, Fields, quote, repetitions, type FileProblem } from "./fields";
import { readReviewed, type PlacedProblem } from "./reviewed-file";

/** A pack that the settings name. */
export interface PackEntry {
  /** A folder in the workspace, which begins with `./`, or the name of an npm package. */
  readonly use: string;
  /** What tells its rules from those of other packs: `<prefix>/<category>/<rule-name>`. */
  readonly prefix: string;
  /** The name of the profile that its rules start from; that of the file unless given. */
  readonly profile?: unknown;
}

/** The fields of a pack in the file. */
export const packFields = ["use", "prefix", "profile"] as const;

/** What prefixes look like: words joined by dashes, at most 20 characters, so that there is room for names of rules. */
export const prefixPattern = "^(?=.{1,20}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$";

/** What is used looks like: a folder below the workspace, or the name of an npm package. */
export const usePattern =
  "^(\\./(?!(.*/)?\\.\\.(/|$)).+|(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*)$";

/** Prefixes with which names would be taken for those of others: of this project's objects, and of its rules. */
const reserved = ["lockstep", "disallow", "require", "restrict"];

/** The well-formed packs of the file; notes what is wrong with others. */
export function packEntries(file: Fields): PackEntry[] {
  const prefixes = new Set<string>();
  const used = new Set<string>();
  return file.list("packs", packFields).flatMap((fields): PackEntry[] => {
    const use = fields.text(
      "use",
      "it says where the pack is: a folder such as ./policies, or an npm package",
    );
    const prefix = fields.text("prefix", "it tells the rules of the pack from those of others");
    const complaints = [
      complaint(fields, "use", use, useProblem(use) ?? repeated(use, used)),
      complaint(fields, "prefix", prefix, prefixProblem(prefix) ?? repeated(prefix, prefixes)),
    ];
    return use === "" || prefix === "" || complaints.includes(true)
      ? []
      : [{ use, prefix, profile: fields.value("profile") }];
  });
}

/** Notes what is wrong with a field that is there. */
function complaint(fields: Fields, field: string, text: string, problem: string | undefined): boolean {
  if (text === "" || problem === undefined) return false;
  fields.problem(field, `${problem}, not ${quote(text)}`);
  return true;
}

function useProblem(use: string): string | undefined {
  if (new RegExp(usePattern, "u").test(use)) return undefined;
  return "must be a folder in the workspace that begins with ./, or the name of an npm package";
}

/** What is wrong with a prefix, or undefined. */
export function prefixProblem(prefix: string): string | undefined {
  if (reserved.includes(prefix))
    return `must be none of ${reserved.join(", ")}, which have a meaning already`;
  if (new RegExp(prefixPattern, "u").test(prefix)) return undefined;
  return "must be words in lower case joined by dashes, of at most 20 characters";
}

function repeated(text: string, taken: Set<string>): string | undefined {
  if (taken.has(text)) return "must differ from that of every other pack";
  taken.add(text);
  return undefined;
}

/** The packs in the text of a settings file. */
export interface ReadPacks {
  readonly packs: readonly PackEntry[];
  /** Whether something is malformed about them, and not about the file. */
  readonly areMalformed: boolean;
  readonly problems: readonly PlacedProblem[];
}

/** The packs in the text of a settings file, and what is malformed about them. */
export function readPacks(text: string): ReadPacks {
  return readReviewed(
    text,
    (value, twice) => {
      const problems: FileProblem[] = repetitions(twice.filter(([field]) => field === "packs"));
      const packs = fieldIn(value, "packs");
      const entries = packEntries(new Fields({ packs }, [], ["packs"], problems));
      return { packs: entries, areMalformed: problems.length > 0, problems };
    },
    "all settings",
  );
}
