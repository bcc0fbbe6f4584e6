/** The real command as a child process, on real files. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { JsonReport } from "../../src/report";

const tsx = pathToFileURL(require.resolve("tsx")).href;
const main = resolve(__dirname, "../../src/cli/main.ts");

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a folder. */
export async function lockstep(
  folder: string,
  args: readonly string[],
  { input = "", env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = spawn(process.execPath, ["--import", tsx, main, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
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
  options?: Parameters<typeof lockstep>[2],
): Promise<JsonReport & { code: number | null }> {
  const { code, stdout, stderr } = await lockstep(folder, ["check", "--format", "json", ...args], options);
  if (stderr !== "") throw new Error(stderr);
  return { code, ...(JSON.parse(stdout) as JsonReport) };
}

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
