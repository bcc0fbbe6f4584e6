/**
 * The check of many files, on several threads where that pays.
 */
import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { checkEach, type Outcome, type QueuedFile } from "../files/check-file";
import { notRead } from "../each-safely";
import type { Report, Work } from "./check-thread";
import type { FoundFile } from "../files/find-files";
import type { PlannedChecks } from "../files/plan";
import { unpacked } from "./sent-result";
import { FileQueue } from "./file-queue";

/** How many threads there are at most, unless a user wants more: a third gained nothing that could be measured. */
const mostThreads = 2;

/** How many bytes of manifests take as long to check as another thread takes to load the rules, and some more. */
const worthwhile = 1024 * 1024;

/** Larger files are checked one after the other, so that several threads need no more memory than one. */
const mostShared = 1024 * 1024;

/** After how many files this thread listens to the others. Whoever works alone has none to listen to. */
const inTurn = 16;

/** How the check of files goes. */
export interface ThreadOptions {
  /** How many threads work; as many as pay unless given. */
  readonly threads?: number | undefined;
  /** Is called after each file. */
  readonly step: () => void;
}

/** Checks files. The results are in their order. */
export async function checkFiles(
  files: readonly FoundFile[],
  checks: PlannedChecks,
  { threads, step }: ThreadOptions,
): Promise<Outcome[]> {
  const outcomes = new Map<number, Outcome>();
  const done = (at: number, outcome: Outcome): void => {
    outcomes.set(at, outcome);
    step();
  };
  const { own, shared, bytes } = shareOut(files);
  const queue = new FileQueue(shared);
  const paying = Math.min(mostThreads, availableParallelism(), 1 + Math.floor(bytes / worthwhile));
  const helpers = Math.max(0, Math.min(threads ?? paying, shared.length) - 1);
  const work: Work = { plan: checks.plan, turns: shared, memory: queue.memory };
  const helping = Promise.all(Array.from({ length: helpers }, () => help(work, checks, done)));
  let left: number;
  do {
    left = helpers > 0 ? inTurn : files.length + 1;
    checkEach(() => (left-- > 0 ? (own.pop() ?? queue.next()) : undefined), checks, done);
    await setImmediate();
  } while (left < 0);
  const failure = (await helping).find((reason) => reason !== undefined);
  return files.map((file, at) => {
    const outcome = outcomes.get(at);
    return outcome === undefined
      ? notRead(file.name, `cannot be checked: ${failure ?? "it is lost"}`)
      : outcome;
  });
}

/** Which files any thread may take, with their size, and which are for this thread: large ones and pipes. */
function shareOut(files: readonly FoundFile[]): { own: QueuedFile[]; shared: QueuedFile[]; bytes: number } {
  const own: QueuedFile[] = [];
  const shared: QueuedFile[] = [];
  let bytes = 0;
  files.forEach((file, at) => {
    const size = sizeOf(file.path);
    const isShared = size !== undefined && size <= mostShared;
    (isShared ? shared : own).push([at, file]);
    if (isShared) bytes += size;
  });
  return { own: own.reverse(), shared, bytes };
}

/** The size of a file; undefined for what is none, such as a pipe, or cannot be looked at. */
function sizeOf(path: string): number | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

/** Starts a thread that takes files, too. Resolves when it has ended; to the reason, where it has failed. */
async function help(
  work: Work,
  checks: PlannedChecks,
  done: (at: number, outcome: Outcome) => void,
): Promise<string | undefined> {
  // The build makes this a part of the program, beside which the command is.
  const helper = new Worker(join(__dirname, "main.js"), { workerData: work });
  let failure: string | undefined;
  helper.on("message", ({ at, result }: Report) => {
    done(at, result && unpacked(result, checks));
  });
  helper.on("error", (error) => (failure = String(error)));
  return new Promise((ended) => {
    helper.on("exit", (code) => {
      ended(failure ?? (code === 0 ? undefined : `its thread ended with code ${code}`));
    });
  });
}
