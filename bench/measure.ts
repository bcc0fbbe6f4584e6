/**
 * What commands cost.
 */
import { spawnSync } from "node:child_process";
import { median } from "./median";

/** A command that is measured. */
export interface Measured {
  readonly name: string;
  readonly command: readonly string[];
  /** The folder that it runs in. */
  readonly cwd?: string;
}

/** The medians of some rounds, in seconds. */
export interface Cost {
  readonly name: string;
  /** Processor time, of the system for the command included. */
  readonly cpu: number;
  readonly wall: number;
}

/** Runs commands in turn, so that what else the machine does slows all alike. */
export function measure(commands: readonly Measured[], rounds: number): Cost[] {
  const runs = Array.from({ length: rounds }, () => commands.map(once));
  return commands.map(({ name }, at) => ({
    name,
    cpu: median(runs.map((run) => run[at]?.cpu ?? NaN)),
    wall: median(runs.map((run) => run[at]?.wall ?? NaN)),
  }));
}

/** What is found in manifests is no failure, nor what is wrong with some: only wrong usage is, and a crash. */
function once({ name, command, cwd }: Measured): { cpu: number; wall: number } {
  const script = "TIMEFORMAT='%U %S %R'; time \"$@\" >/dev/null 2>&1; exit $?";
  const { status, stderr } = spawnSync("bash", ["-c", script, "bash", ...command], { cwd, encoding: "utf8" });
  const [user, system, wall] = stderr.trim().split(" ").map(Number);
  if (
    status === null ||
    status === 2 ||
    status > 3 ||
    user === undefined ||
    system === undefined ||
    wall === undefined
  )
    throw new Error(`${name} failed with ${String(status)}: ${stderr}`);
  return { cpu: user + system, wall };
}
