import type { Row } from "../../author";
import { jsonText } from "../json-text";
import type { ShownAnswer } from ".";

/** What `lockstep query --format json` writes. Fields are only ever added while `version` stays the same. */
export interface JsonAnswer {
  version: 1;
  /** The name of the question. */
  query: string;
  title: string;
  /** A field for each column; one without a value is null. */
  rows: Readonly<Record<string, NonNullable<Row[string]> | null>>[];
  /** Why there may be more rows, though nothing is wrong. */
  notes: readonly string[];
  /** What could not be read. */
  problems: readonly string[];
}

/** An answer for programs. */
export function jsonAnswer({ name, title, columns, rows, notes, problems }: ShownAnswer): string {
  const names = Object.keys(columns);
  const answer: JsonAnswer = {
    version: 1,
    query: name,
    title,
    rows: rows.map((row) => Object.fromEntries(names.map((column) => [column, row[column] ?? null]))),
    notes,
    problems,
  };
  return jsonText(answer);
}
