#!/usr/bin/env node
/**
 * The `lockstep` command. Its program is one file, made by `scripts/bundle.ts`; it starts from the code that V8 compiled in
 * an earlier check. Both lie side by side: who could change the one, could change the other.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { wrap } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";

const file = join(__dirname, "bundle.js");
const compiled = join(
  __dirname,
  `bundle-${statSync(file).mtimeMs}-${process.version}-${process.arch}.compiled`,
);

function earlier(): Buffer | undefined {
  try {
    return readFileSync(compiled);
  } catch {
    return undefined;
  }
}

// Of the program only comments are not ASCII, which is read faster as what it is.
const script = new Script(wrap(readFileSync(file, "latin1")), {
  filename: file,
  cachedData: earlier(),
});
if (script.cachedDataRejected !== false && isMainThread && process.argv[2] === "check")
  process.once("exit", keep);
(script.runInThisContext() as (...given: unknown[]) => void)(exports, require, module, file, __dirname);

/** Keeps the code of what has run; where nobody may write, it is compiled again each time. */
function keep(): void {
  const own = `${compiled}-${process.pid}`;
  try {
    writeFileSync(own, script.createCachedData());
    renameSync(own, compiled);
  } catch {
    rmSync(own, { force: true });
  }
}
