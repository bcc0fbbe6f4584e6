import type { Columns, Row } from "../../author";
import { printable } from "../printable";
import type { ShownAnswer } from ".";

/** An answer for people: a table, and how many rows it has. */
export function tableAnswer({ columns, rows }: ShownAnswer): string {
  const count = `${rows.length} ${rows.length === 1 ? "row" : "rows"}\n`;
  return rows.length === 0 ? count : `${tableLines(columns, rows).join("\n")}\n\n${count}`;
}

/** The lines of a table, its head first. */
export function tableLines(columns: Columns, rows: readonly Row[]): readonly string[] {
  const names = Object.keys(columns);
  const lines = [
    names.map((name) => name.toUpperCase()),
    ...rows.map((row) => names.map((name) => text(row[name], columns[name] === "path"))),
  ];
  const widths = names.map((_, at) => Math.max(...lines.map((cells) => lengthOf(cells[at] ?? ""))));
  return lines.map((cells) =>
    cells
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - lengthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function text(cell: Row[string], isPath: boolean): string {
  if (cell === undefined || cell === "") return "-";
  if (typeof cell !== "object") return printable(String(cell));
  return cell.length === 0 ? "-" : cell.map(printable).join(isPath ? " → " : ", ");
}

/** How many characters a text has, as people count them. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
