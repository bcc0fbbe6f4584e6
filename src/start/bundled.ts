/**
 * Runs a program that the build made one file of. It starts from the code that V8 compiled before. Both lie side by side: who
 * could change the one, could change the other.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

/**
 * Runs a program.
 *
 * @param file Its file, which ends in `.js`.
 * @returns Keeps the code of what has run; undefined where the program started from such code.
 */
export function runBundled(file: string): (() => void) | undefined {
  const stem = file.replace(/\.js$/u, "");
  const compiled = `${stem}-${statSync(file).mtimeMs}-${process.version}-${process.arch}.compiled`;
  // Of the program only comments are not ASCII, which is read faster as what it is.
  const script = new Script(wrap(readFileSync(file, "latin1")), {
    filename: file,
    cachedData: earlier(compiled),
  });
  const own = { exports: {} };
  const run = script.runInThisContext() as (...given: unknown[]) => void;
  run(own.exports, createRequire(file), own, file, dirname(file));
  if (script.cachedDataRejected === false) return undefined;
  return () => {
    keepBeside(compiled, () => script.createCachedData());
  };
}

function earlier(compiled: string): Buffer | undefined {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

/** Keeps beside the program what it made; where nobody may write, that is made again each time. */
export function keepBeside(file: string, make: () => Buffer): void {
  const own = `${file}-${process.pid}-${Date.now()}`;
  try {
    writeFileSync(own, make());
    renameSync(own, file);
  } catch {
    rmSync(own, { force: true });
  }
}
