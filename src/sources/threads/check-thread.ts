/**
 * A thread that helps to check files.
 */
import { parentPort, workerData } from "node:worker_threads";
import { pack } from "../../../policies";
import { withPlaces } from "../../packs";
import { checkEach, type QueuedFile } from "../files/check-file";
import { checksOf, type Plan } from "../files/plan";
import { packed, type SentResult } from "./sent-result";
import { FileQueue } from "./file-queue";

/** What a thread is given. */
export interface Work {
  readonly plan: Plan;
  readonly turns: readonly QueuedFile[];
  /** The memory of the shared turns. */
  readonly memory: SharedArrayBuffer;
}

/** What a thread says of a file. */
export interface Report {
  readonly at: number;
  readonly result: SentResult | null;
}

const { plan, turns, memory } = workerData as Work;

async function work(): Promise<void> {
  const { rules } = await withPlaces(pack, plan.packs);
  const checks = checksOf(plan, rules);
  const shared = new FileQueue(turns, memory);
  checkEach(
    () => shared.next(),
    checks,
    (at, outcome) => {
      const report: Report = { at, result: outcome && packed(outcome, checks) };
      parentPort?.postMessage(report);
    },
  );
}

void work();
