import type { Columns, Row } from "../../author";
import { jsonText } from "../json-text";
import type { ShownAnswer } from ".";

/** What `lockstep query --format json` writes. Fields are only ever added while `version` stays the same. */
export interface JsonAnswer {
  version: 1;
  /** The name of the question. */
  query: string;
  title: string;
  rows: JsonRow[];
  /** Why there may be more rows, though nothing is wrong. */
  notes: readonly string[];
  /** What could not be read. */
  problems: readonly string[];
}

/** A row, with a field for each column; null where it has no value. */
export type JsonRow = Readonly<Record<string, NonNullable<Row[string]> | null>>;

/** A row for programs. */
export function jsonRow(columns: Columns, row: Row): JsonRow {
  return Object.fromEntries(Object.keys(columns).map((name) => [name, row[name] ?? null]));
}

/** An answer for programs. */
export function jsonAnswer({ name, title, columns, rows, notes, problems }: ShownAnswer): string {
  const answer: JsonAnswer = {
    version: 1,
    query: name,
    title,
    rows: rows.map((row) => jsonRow(columns, row)),
    notes,
    problems,
  };
  return jsonText(answer);
}
