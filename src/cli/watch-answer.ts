/**
 * `lockstep query --watch`: the answer, and then the rows that come and go.
 */
import type { Row } from "../author";
import type { Request } from "../judge/ask";
import type { AnswerFormat } from "../report/answer";
import { changesAs, type WatchFormat } from "../report/answer/changes";
import { watchObjects } from "../sources/cluster/watch-objects";
import { ClusterFailure } from "../sources/cluster/failure";
import { exitCodes } from "./exit-codes";
import { note, print } from "./output";
import { askQuestion, type Question } from "./questions";

/** The formats of answers that change. */
export const watchFormats: readonly AnswerFormat[] = ["table", "json"];

/** How to watch what. */
interface Options {
  readonly format: AnswerFormat;
  readonly context?: string;
  readonly namespace?: string;
}

/**
 * Asks a question of a cluster again whenever that changes, until the process is interrupted.
 *
 * @returns The exit code.
 */
export async function watchAnswer(question: Question, request: Request, options: Options): Promise<number> {
  const { query } = question;
  const ending = new AbortController();
  const failures: string[] = [];
  let before: readonly Row[] | undefined;
  const said = new Set<string>();
  const end = (): void => {
    ending.abort();
  };
  process.once("SIGINT", end).once("SIGTERM", end);
  const failed = (message: string): void => {
    failures.push(message);
    note(message);
  };
  const changed = (known: Parameters<typeof askQuestion>[1]): void => {
    const { rows, notes } = askQuestion(question, known, request);
    for (const message of notes.filter((each) => !said.has(each))) note(message);
    for (const message of notes) said.add(message);
    print(changesAs(options.format as WatchFormat, query.columns, before, rows));
    before = rows;
  };
  try {
    await watchObjects(options, query.kinds, { changed, failed, signal: ending.signal });
  } catch (error) {
    if (!(error instanceof ClusterFailure)) throw error;
    failed(error.message);
  } finally {
    end();
    process.off("SIGINT", end).off("SIGTERM", end);
  }
  return failures.length === 0 ? exitCodes.ok : exitCodes.problems;
}
