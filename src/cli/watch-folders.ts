/**
 * Waiting for files to change.
 */
import { EventEmitter, once } from "node:events";
import { watch } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** A folder whose files may change. */
export interface Watched {
  readonly folder: string;
  /** The one file in it that matters; every file below it unless given. */
  readonly only?: string;
  /** A file in it that does not matter. */
  readonly but?: string;
}

/**
 * Watches folders.
 *
 * @returns Waits until a file in one of them has changed since it was last called, and is written to its end.
 */
export function changesIn(folders: readonly Watched[]): () => Promise<void> {
  const changes = new EventEmitter();
  let hasChanged = false;
  for (const { folder, only, but } of folders) {
    watch(folder, { recursive: only === undefined }, (_, file) => {
      if (file === but || (only !== undefined && file !== only)) return;
      hasChanged = true;
      changes.emit("change");
    });
  }
  return async () => {
    if (!hasChanged) await once(changes, "change");
    await setTimeout(writing);
    hasChanged = false;
  };
}

/** How long editors take to write a file, in milliseconds. */
const writing = 100;
