/** kubectl's reader of files, `tools/kubernetes/yaml-load`. */
import { spawnSync } from "node:child_process";
import { enginePath } from "../../tools/engine-build";

/** What kubectl makes of a file. */
export interface Loaded {
  /** The documents as they would be sent, those with nothing in them left out. */
  readonly documents: readonly unknown[];
  /** Why it stops where it does. */
  readonly error?: string;
}

/** What kubectl makes of each of some files. */
export function yamlLoad(files: readonly Uint8Array[]): Loaded[] {
  const input = Buffer.concat(files.flatMap((bytes) => [Buffer.from(`${bytes.length}\n`), bytes]));
  const { status, stdout, stderr } = spawnSync(enginePath("yaml-load"), { input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`yaml-load failed: ${stderr.toString()}`);
  const lines = stdout.toString("utf8").trimEnd().split("\n");
  if (lines.length !== files.length)
    throw new Error(`yaml-load read ${lines.length} of ${files.length} files`);
  return lines.map((line) => JSON.parse(line) as Loaded);
}
