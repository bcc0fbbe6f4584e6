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

/** The medians of some rounds. */
export interface Cost {
  readonly name: string;
  /** Processor time in seconds, of the system for the command included. */
  readonly cpu: number;
  /** Seconds. */
  readonly wall: number;
  /** The most memory that one process of it took, in MiB. */
  readonly memory: number;
}

type Run = Omit<Cost, "name">;

/** Runs a command with its output in a file, and prints what it took: only the parent of a process is told its memory. */
const watcher = `
import resource, subprocess, sys, time
start = time.monotonic()
with open(sys.argv[1], "wb") as output:
    code = subprocess.run(sys.argv[2:], stdout=output, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, time.monotonic() - start, used.ru_maxrss / 1024)
`;

/**
 * Runs commands in turn, so that what else the machine does slows all alike.
 *
 * @param outputOf The file that the output of a command goes to.
 */
export function measure(
  commands: readonly Measured[],
  rounds: number,
  outputOf: (command: Measured) => string = () => "/dev/null",
): Cost[] {
  const runs = Array.from({ length: rounds }, () => commands.map((each) => once(each, outputOf(each))));
  return commands.map(({ name }, at) => {
    const of = (what: keyof Run): number => median(runs.map((run) => run[at]?.[what] ?? NaN));
    return { name, cpu: of("cpu"), wall: of("wall"), memory: of("memory") };
  });
}

/** What is found in manifests is no failure, nor what is wrong with some: only wrong usage is, and a crash. */
function once({ name, command, cwd }: Measured, output: string): Run {
  const { stdout, stderr } = spawnSync("python3", ["-c", watcher, output, ...command], {
    cwd,
    encoding: "utf8",
  });
  const [code = NaN, cpu = NaN, wall = NaN, memory = NaN] = stdout.trim().split(" ").map(Number);
  if (![0, 1, 3].includes(code)) throw new Error(`${name} failed with ${code}: ${stderr}`);
  return { cpu, wall, memory };
}
