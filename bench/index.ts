/**
 * `docs/benchmarks.md`: what Lockstep costs beside what it cannot do without and beside other checkers, all on the same
 * files in one run, so that the ratios can be compared. Needs `npm run build`,
 * Python 3, and for the peers Go and `npm run engines`.
 *
 *     npm run bench [rounds]                      5 unless given
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "../policies";
import { isOnResources } from "../src/author/catalogue";
import { inputs, write } from "./inputs";
import { measure, type Measured } from "./measure";
import { writeGoals } from "./goals";
import { machine, rows, writePart } from "./page";
import { peers } from "./peers";
import { measureStart } from "./start";

const root = join(__dirname, "..");
const node = process.execPath;
const lockstep = [node, join(root, "dist/src/cli/main.js")];
const rounds = Number(process.argv[2] ?? 5);

/** Finds, reads and parses manifests as a check does, and no more. */
const readOnly = `
const { findFiles } = require(${JSON.stringify(join(root, "dist/src/sources/files/find-files.js"))});
const { readText } = require(${JSON.stringify(join(root, "dist/src/sources/files/read.js"))});
const { readDocuments } = require(${JSON.stringify(join(root, "dist/src/yaml"))});
for (const { path } of findFiles([process.argv[1]], []).files) [...readDocuments(readText(path).text)];
`;

function check(folder: string, ...options: readonly string[]): string[] {
  return [...lockstep, "check", "--format", "json", ...options, folder];
}

/** A command on manifests, and what its output says. */
interface Checker extends Measured {
  readonly rules?: number;
  readonly findingsIn?: (output: string) => number;
}

/** How many findings the report of a check has. */
function findingsIn(output: string): number {
  return (JSON.parse(output) as { summary: { findings: number } }).summary.findings;
}

const checks: string[] = [];
const { found: others, missing } = peers();
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  for (const input of inputs) {
    const place = join(folder, input.name.replaceAll(/\W+/gu, "-"));
    const files = write(input, place);
    const own: Omit<Checker, "name" | "command"> = {
      rules: rules.filter((rule) => !isOnResources(rule)).length,
      findingsIn,
    };
    const commands = [
      { name: "read and parse only", command: [node, "-e", readOnly, place] },
      { name: "lockstep, 1 thread", command: check(place, "--threads", "1"), ...own },
      { name: "lockstep, 2 threads", command: check(place, "--threads", "2"), ...own },
      ...others
        .filter(({ most }) => input.count <= most)
        .map(({ command, ...other }) => ({ ...other, command: command(files, place) })),
    ].map((each): Checker => ({ ...each, cwd: folder }));
    const outputOf = ({ name }: Measured): string => join(folder, `${name.replaceAll(/\W+/gu, "-")}.out`);
    const costs = measure(commands, rounds, outputOf);
    const found = commands.map(({ rules: its, findingsIn: count, ...command }) => {
      const findings = count?.(readFileSync(outputOf(command), "utf8"));
      return [its, findings].map((number) => number?.toLocaleString("en") ?? "");
    });
    checks.push(...rows(costs, ({ name }, at) => [input.name, name, ...(found[at] ?? [])]));
    rmSync(place, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true });
}

const measured = `${machine()}, rounds: ${rounds}, medians.

## Check

| files of one document | command | rules | findings | processor | ratio | wall | memory |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${checks.join("\n")}
${missing.map((name) => `\nNot measured, since it is not here: ${name}.\n`).join("")}
`;
writePart("check", measured);
console.log(`${measured}\n${measureStart(rounds)}\n## Goals\n\n${writeGoals()}`);
