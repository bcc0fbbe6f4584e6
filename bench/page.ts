/**
 * `docs/benchmarks.md`, whose measured parts are each between two marks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus } from "node:os";
import { join } from "node:path";
import { rules } from "../policies";
import type { Cost } from "./measure";

const root = join(__dirname, "..");
const page = join(root, "docs", "benchmarks.md");

/** Puts what was measured in place of what the page had between the marks of a part. */
export function writePart(part: string, measured: string): void {
  const marks = [`<!-- measured: ${part} -->\n`, `<!-- end of ${part} -->\n`] as const;
  const [before = "", rest] = readFileSync(page, "utf8").split(marks[0]);
  const after = rest?.split(marks[1])[1];
  if (after === undefined) throw new Error(`docs/benchmarks.md has no marks of ${part}`);
  writeFileSync(page, `${before}${marks[0]}\n${measured}\n${marks[1]}${after}`);
}

/** A row of a table, each cell by the head of its column. */
export type Row = Readonly<Record<string, string>>;

/** The rows of all tables of the page. */
export function readRows(): Row[] {
  const rows: Row[] = [];
  let heads: readonly string[] | undefined;
  for (const line of readFileSync(page, "utf8").split("\n")) {
    const cells = line.startsWith("|") ? line.split("|").slice(1, -1) : undefined;
    if (cells === undefined) heads = undefined;
    else if (heads === undefined) heads = cells.map((cell) => cell.trim());
    else if (!cells.every((cell) => /^ *:?-+:? *$/u.test(cell)))
      rows.push(Object.fromEntries(heads.map((head, at) => [head, cells[at]?.trim() ?? ""])));
  }
  return rows;
}

/** Rows of a table: each command beside the first. */
export function rows(
  costs: readonly Cost[],
  cellsOf: (cost: Cost, at: number) => readonly string[],
): string[] {
  const [floor] = costs;
  return costs.map((cost, at) => {
    const ratio = (cost.cpu / (floor?.cpu ?? NaN)).toFixed(2);
    const cells = [
      ...cellsOf(cost, at),
      `${cost.cpu.toFixed(2)} s`,
      `${ratio} ×`,
      `${cost.wall.toFixed(2)} s`,
    ];
    return `| ${[...cells, `${Math.round(cost.memory)} MiB`].join(" | ")} |`;
  });
}

/** What was measured, on what, and when. */
export function machine(): string {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const date = new Date().toISOString().slice(0, 10);
  const processors = cpus();
  return `Measured on ${date}: Lockstep ${version} with ${rules.length} rules, Node.js ${process.version} (${arch()}), ${processors.length} × ${processors[0]?.model.trim() ?? "?"}`;
}
