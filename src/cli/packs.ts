/**
 * The packs of the workspace that a command runs in.
 */
import type { Pack } from "../author";
import { packsOf, placesIn, type LoadedPacks, type SettingsText } from "../packs";
import type { PackPlace } from "../packs/place";
import { UsageError } from "../settings/usage-error";
import { readSettingsText } from "./settings-files";
import { findWorkspace, noWorkspace } from "./workspace";

/**
 * The packs that a command goes by.
 *
 * @param given The settings file that the command names; the nearest one upwards unless given.
 * @throws PackError if one of them cannot be used.
 */
export async function packsFor(builtIn: Pack, given?: string): Promise<LoadedPacks> {
  return packsOf(builtIn, settingsText(given));
}

/**
 * Where the packs are that the settings of a command name.
 *
 * @param given As for {@link packsFor}.
 */
export function placesFor(given?: string): readonly PackPlace[] {
  const settings = settingsText(given);
  return settings === undefined ? [] : placesIn(settings);
}

/**
 * Where the rules of the workspace's own are.
 *
 * @param given As for {@link packsFor}.
 * @throws UsageError if it has none.
 */
export function ownPlaces(given?: string): readonly PackPlace[] {
  const settings = settingsText(given);
  const own = placesFor(given).filter(({ use }) => use.startsWith("./"));
  if (own.length > 0) return own;
  throw new UsageError(
    settings === undefined
      ? noWorkspace
      : `${settings.file} names no folder with rules: add \`packs: [{ use: ./policies, prefix: acme }]\``,
  );
}

/** The settings of the workspace. Undefined where there are none, and where they cannot be read: that is said when the settings are loaded. */
export function settingsText(given: string | undefined): SettingsText | undefined {
  const { settings: file, folder } = findWorkspace(given);
  if (file === undefined) return undefined;
  const read = readSettingsText(file);
  return "failure" in read ? undefined : { file, text: read.text, folder };
}
