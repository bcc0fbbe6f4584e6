/** The real command as a child process, on real files. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { JsonReport } from "../../src/report";
import build, { packageRoot } from "../support/build";

build();

/** The command as a program with its first argument. */
export const command = [process.execPath, join(packageRoot, "dist/src/cli/main.js")] as const;

/** A user who may read what all may read and no more. */
export const nobody = 65534;

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the command is given besides its arguments. */
export interface Surroundings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The user whose rights it has, if another may be chosen. */
  readonly user?: number;
  /** How large a file it may write, in blocks of 1024 bytes. */
  readonly mostBlocks?: number;
}

/** Starts the command in a folder. */
export function start(
  folder: string,
  args: readonly string[],
  { env = {}, user, mostBlocks }: Surroundings = {},
): ChildProcessWithoutNullStreams {
  const rights = user === undefined || process.getuid?.() !== 0 ? {} : { uid: user, gid: user };
  const options = { cwd: folder, env: { PATH: process.env.PATH, ...env }, ...rights };
  if (mostBlocks === undefined) return spawn(command[0], [command[1], ...args], options);
  return spawn(
    "bash",
    ["--norc", "-c", `ulimit -f ${mostBlocks}; exec "$0" "$@"`, ...command, ...args],
    options,
  );
}

/** Runs the command in a folder. */
export async function lockstep(
  folder: string,
  args: readonly string[],
  { input = "", ...others }: Surroundings = {},
): Promise<Run> {
  const child = start(folder, args, others);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  // The command need not read its input to the end.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      done({ code, ...output });
    });
  });
}

/** The report of `lockstep check --format json` with these arguments, and the exit code. */
export async function checkJson(
  folder: string,
  args: readonly string[],
  options?: Surroundings,
): Promise<JsonReport & { code: number | null }> {
  const { code, stdout, stderr } = await lockstep(folder, ["check", "--format", "json", ...args], options);
  if (stderr !== "") throw new Error(stderr);
  return { code, ...(JSON.parse(stdout) as JsonReport) };
}

// Starting processes takes its time where tests run side by side.
jest.setTimeout(60_000);

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A new folder with these files, which is gone after the tests. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "lockstep-")));
  folders.push(folder);
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
