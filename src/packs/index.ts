/**
 * The packs of a workspace: the built-in one, and those that its settings name.
 */
import type { Pack, RuleSet } from "../author";
import { readPacks } from "../settings/packs";
import { PackError } from "./pack-error";
import { placeOf, type PackPlace } from "./place";

/** What the gates of a workspace go by. */
export interface LoadedPacks extends RuleSet {
  /** Where the packs are that its settings name. */
  readonly places: readonly PackPlace[];
}

/** The settings of a workspace. */
export interface SettingsText {
  /** The settings file as it is shown. */
  readonly file: string;
  readonly text: string;
  /** The absolute path of the workspace. */
  readonly folder: string;
}

/**
 * The packs of a workspace.
 *
 * @param settings Undefined where there is no settings file. One that is no settings file names no packs.
 * @throws PackError if one of them cannot be used.
 */
export async function packsOf(builtIn: Pack, settings: SettingsText | undefined): Promise<LoadedPacks> {
  if (settings === undefined) return { ...builtIn, places: [] };
  return withPlaces(builtIn, placesIn(settings));
}

/**
 * Where the packs of a workspace are.
 *
 * @throws PackError if one of them is nowhere.
 */
export function placesIn({ file, text, folder }: SettingsText): readonly PackPlace[] {
  const { packs, areMalformed, problems } = readPacks(text);
  if (areMalformed) {
    throw new PackError(
      problems.map(({ message, position: { line, column } }) => `${file}:${line}:${column}: ${message}`),
    );
  }
  const places: PackPlace[] = [];
  for (const entry of packs) {
    const place = placeOf(entry, folder);
    if (typeof place === "string") throw new PackError([`${file}: packs: ${place}`]);
    const same = places.find((each) => each.folder === place.folder);
    if (same !== undefined) {
      throw new PackError([`${file}: packs: ${place.use} is the folder of ${same.use}: name it once`]);
    }
    places.push(place);
  }
  return places;
}

/** The built-in pack together with those at these places. */
export async function withPlaces(builtIn: Pack, places: readonly PackPlace[]): Promise<LoadedPacks> {
  if (places.length === 0) return { ...builtIn, places };
  // It loads TypeScript, which nobody needs without packs.
  const { loadPacks } = await import("./load.js");
  return { rules: [...builtIn.rules, ...loadPacks(builtIn, places)], profiles: builtIn.profiles, places };
}
