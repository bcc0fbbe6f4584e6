/**
 * The build that tests run as users do. Tests that only import sources need none; those that run the command have it made, once
 * for all of them, when a source is newer.
 */
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folder of the package. */
export const packageRoot = join(__dirname, "..", "..");

const folder = join(packageRoot, "dist");
/** What the build was made of, and how it failed. */
const noteFile = join(folder, ".tested");
/** Has the id of the process that builds; not in the folder, which tests copy. */
const lock = join(tmpdir(), `lockstep-build-${createHash("sha256").update(packageRoot).digest("hex")}`);

interface Note {
  readonly inputs: string;
  readonly failure: string | undefined;
}

/** Builds the package to `dist` unless it is built. Throws what is said of source that cannot be built. */
export default function build(): void {
  mkdirSync(folder, { recursive: true });
  while (!takesLock()) sleep();
  try {
    const inputs = stateOfInputs();
    const note = readNote();
    const { failure } = note?.inputs === inputs ? note : make(inputs);
    if (failure !== undefined) throw new Error(failure);
  } finally {
    rmSync(lock);
  }
}

function make(inputs: string): Note {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "--silent", "build"], {
    cwd: packageRoot,
    encoding: "utf8",
  });
  const note: Note = { inputs, failure: status === 0 ? undefined : stdout + stderr };
  writeFileSync(noteFile, JSON.stringify(note));
  return note;
}

function readNote(): Note | undefined {
  try {
    return JSON.parse(readFileSync(noteFile, "utf8")) as Note;
  } catch {
    return undefined;
  }
}

/** The names, sizes and times of all that the build reads. */
export function stateOfInputs(): string {
  const sources = ["src", "policies"].flatMap((name) =>
    readdirSync(join(packageRoot, name), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(name, file)),
  );
  const others = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  const hash = createHash("sha256");
  for (const file of [...sources, ...others, "scripts/bundle.ts"].sort()) {
    const { size, mtimeMs } = statSync(join(packageRoot, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Takes the lock, unless another process that still runs has it. */
function takesLock(): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (!isRunning(Number(read(lock)))) rmSync(lock, { force: true });
    return false;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Whether there is a process; one that has made the lock and not yet written its id is one, too. */
function isRunning(id: number): boolean {
  if (id === 0) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

function sleep(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
}
