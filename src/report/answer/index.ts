/**
 * Answers to questions, in the formats of `lockstep query`.
 */
import type { Columns, Row } from "../../author";
import { csvAnswer } from "./csv";
import { dotAnswer, mermaidAnswer } from "./graphs";
import { jsonAnswer } from "./json";
import { tableAnswer } from "./table";

export type { JsonAnswer } from "./json";

/** An answer as it is shown. */
export interface ShownAnswer {
  /** The name of the question. */
  readonly name: string;
  readonly title: string;
  readonly columns: Columns;
  readonly rows: readonly Row[];
  /** Why there may be more rows, though nothing is wrong. */
  readonly notes: readonly string[];
  /** What could not be read. */
  readonly problems: readonly string[];
}

const writers = {
  table: tableAnswer,
  json: jsonAnswer,
  csv: csvAnswer,
  mermaid: mermaidAnswer,
  dot: dotAnswer,
} satisfies Readonly<Record<string, (answer: ShownAnswer) => string>>;

/** A format of answers. */
export type AnswerFormat = keyof typeof writers;

/** The formats of answers. */
export const answerFormats = Object.keys(writers) as AnswerFormat[];

/** The formats that draw paths, of which a question must have some. */
export const graphFormats: readonly AnswerFormat[] = ["mermaid", "dot"];

/** An answer in a format. */
export function answerAs(format: AnswerFormat, answer: ShownAnswer): string {
  return writers[format](answer);
}
