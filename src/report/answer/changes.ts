/**
 * The rows that come and go while a question is asked again and again.
 */
import type { Columns, Row } from "../../author";
import { jsonText } from "../json-text";
import { jsonRow } from "./json";
import { tableLines } from "./table";

/** A line of what `lockstep query --watch --format json` writes. */
export interface JsonChange {
  /** `listed` once, after the rows that there are at first. */
  type: "added" | "removed" | "listed";
  row?: ReturnType<typeof jsonRow>;
}

const writers = { table: tableChanges, json: jsonChanges };

/** The formats of rows that come and go. */
export type WatchFormat = keyof typeof writers;

/** The rows that there are and were not, with those that there are no more; all rows at first. */
export function changesAs(
  format: WatchFormat,
  columns: Columns,
  before: readonly Row[] | undefined,
  rows: readonly Row[],
): string {
  const { removed, added } = changes(columns, before ?? [], rows);
  return writers[format](columns, removed, added, before === undefined);
}

function tableChanges(
  columns: Columns,
  removed: readonly Row[],
  added: readonly Row[],
  isFirst: boolean,
): string {
  const [head = "", ...lines] = tableLines(columns, [...removed, ...added]);
  const signed = lines.map((line, at) => `${at < removed.length ? "-" : "+"} ${line}`);
  return [...(isFirst ? [`  ${head}`] : []), ...signed].map((line) => `${line}\n`).join("");
}

function jsonChanges(
  columns: Columns,
  removed: readonly Row[],
  added: readonly Row[],
  isFirst: boolean,
): string {
  const all: JsonChange[] = [
    ...removed.map((row) => ({ type: "removed" as const, row: jsonRow(columns, row) })),
    ...added.map((row) => ({ type: "added" as const, row: jsonRow(columns, row) })),
    ...(isFirst ? [{ type: "listed" as const }] : []),
  ];
  return all.map((each) => jsonText(each, 0)).join("");
}

function changes(
  columns: Columns,
  before: readonly Row[],
  after: readonly Row[],
): { removed: readonly Row[]; added: readonly Row[] } {
  const keyOf = (row: Row): string => JSON.stringify(jsonRow(columns, row));
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return {
    removed: before.filter((row) => !now.has(keyOf(row))),
    added: after.filter((row) => !old.has(keyOf(row))),
  };
}
