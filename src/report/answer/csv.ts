import type { Row } from "../../author";
import { printable } from "../printable";
import type { ShownAnswer } from ".";

/** An answer as RFC 4180 has tables, with a head. Items of lists and steps of paths have spaces between them. */
export function csvAnswer({ columns, rows }: ShownAnswer): string {
  const names = Object.keys(columns);
  const lines = [names, ...rows.map((row) => names.map((name) => text(row[name], columns[name] === "path")))];
  return lines.map((cells) => `${cells.map(field).join(",")}\r\n`).join("");
}

function text(cell: Row[string], isPath: boolean): string {
  if (cell === undefined) return "";
  if (typeof cell !== "object") return String(cell);
  return cell.join(isPath ? " > " : ", ");
}

function field(cell: string): string {
  // A spreadsheet would calculate what begins so.
  const harmless = printable(/^[=+\-@]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell) ? `'${cell}` : cell);
  return /[",]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
