/**
 * The packs of the workspace that a command runs in.
 */
import type { Pack } from "../author";
import { packsOf, type LoadedPacks } from "../packs";
import { readSettingsText } from "./settings-files";
import { findWorkspace } from "./workspace";

/**
 * The packs that a command goes by.
 *
 * @param given The settings file that the command names; the nearest one upwards unless given.
 * @throws PackError if one of them cannot be used.
 */
export async function packsFor(builtIn: Pack, given?: string): Promise<LoadedPacks> {
  const { settings: file, folder } = findWorkspace(given);
  if (file === undefined) return packsOf(builtIn, undefined);
  const read = readSettingsText(file);
  // What is wrong with the file itself is said when the settings are loaded.
  return packsOf(builtIn, "failure" in read ? undefined : { file, text: read.text, folder });
}
