/**
 * Running the tools that render manifests.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { decode } from "../../yaml/decode";

/** What a run of a tool came to: what it printed, why it failed in one line, or that there is no such tool. */
export type ToolRun =
  { readonly output: string } | { readonly failure: string } | { readonly isMissing: true };

/** What a run may take. */
export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

/** More than any chart or kustomization takes that people work with. */
const usual: Bounds = { seconds: 60, megabytes: 64 };

/** How long all runs may take together, in seconds, since each of many may wait for a network that is down. */
const secondsForAll = 300;
let firstRun: number | undefined;

/** How many seconds are left for runs. */
function secondsLeft(): number {
  firstRun ??= performance.now();
  return secondsForAll - (performance.now() - firstRun) / 1000;
}

/** The most characters of what a tool says that a report shows. */
const mostSaid = 1000;

/**
 * Runs a program that is found on PATH, without a shell and without input.
 *
 * @param env Added to the environment of this process.
 */
export function runTool(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { seconds, megabytes }: Bounds = usual,
): Promise<ToolRun> {
  const left = secondsLeft();
  if (left <= 0) {
    return Promise.resolve({ failure: `all that is rendered takes more than ${secondsForAll} s together` });
  }
  return new Promise((done) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output: Buffer[] = [];
    const said: Buffer[] = [];
    let printed = 0;
    const stop = (failure: string): void => {
      child.kill("SIGKILL");
      // What the program started may live on and keep these open.
      child.stdout.destroy();
      child.stderr.destroy();
      end({ failure });
    };
    const patience = Math.min(seconds, Math.ceil(left));
    const timer = setTimeout(() => {
      stop(`${program} took more than ${patience} s`);
    }, patience * 1000);
    const end = (run: ToolRun): void => {
      clearTimeout(timer);
      done(run);
    };
    const collect = (to: Buffer[]) => (chunk: Buffer) => {
      printed += chunk.length;
      if (printed > megabytes * 2 ** 20) stop(`${program} printed more than ${megabytes} MB`);
      else to.push(chunk);
    };
    child.stdout.on("data", collect(output));
    child.stderr.on("data", collect(said));
    child.on("error", (error: NodeJS.ErrnoException) => {
      end(error.code === "ENOENT" ? { isMissing: true } : { failure: `${program} ${error.message}` });
    });
    child.on("close", (status, signal) => {
      if (status === 0) end(decoded(program, Buffer.concat(output)));
      else
        end({
          failure:
            inOneLine(Buffer.concat(said)) || `${program} ended with ${signal ?? `status ${status ?? ""}`}`,
        });
    });
  });
}

/** What a tool says of a folder, with paths as reports show them. */
export function withShownPaths(said: string, folder: string): string {
  return said.replaceAll(resolve(folder), folder).replaceAll(`${process.cwd()}/`, "");
}

function decoded(program: string, output: Buffer): ToolRun {
  try {
    return { output: decode(output).text };
  } catch {
    return { failure: `${program} printed what is neither UTF-8 nor UTF-16 text` };
  }
}

/** What a tool says of its failure. */
function inOneLine(said: Buffer): string {
  const whole = said
    .toString("utf8")
    .split("\n")
    .map((line) => line.trim().replace(/^Error: /u, ""))
    .filter((line) => line !== "" && !/^(?:# Warning:|Use --debug flag)/u.test(line))
    .join(" ");
  return whole.length > mostSaid ? `${whole.slice(0, mostSaid)}…` : whole;
}
