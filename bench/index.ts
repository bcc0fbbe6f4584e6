/**
 * `docs/benchmarks.md`: what Lockstep costs beside what it cannot do without and beside other checkers, all on the same
 * files in one run, so that the ratios can be compared. Needs `npm run build`, bash, and for the
 * peers Go, Python 3 and `npm run engines`.
 *
 *     npm run bench [rounds]                      5 unless given
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { arch, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { rules } from "../policies";
import { inputs, write } from "./inputs";
import { measure, type Cost, type Measured } from "./measure";
import { peers } from "./peers";

const root = join(__dirname, "..");
const page = join(root, "docs", "benchmarks.md");
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

/** Rows of a table: each command beside the first. */
function rows(costs: readonly Cost[], first: readonly string[]): string[] {
  const [floor] = costs;
  return costs.map(({ name, cpu, wall }) => {
    const ratio = (cpu / (floor?.cpu ?? NaN)).toFixed(2);
    const cells = [...first, name, `${cpu.toFixed(2)} s`, `${ratio} ×`, `${wall.toFixed(2)} s`];
    return `| ${cells.join(" | ")} |`;
  });
}

/** How many findings Lockstep has in a folder, and how much memory the check takes at most, in MiB. */
function about(folder: string): { findings: number; peak: number } {
  const atEnd = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
  // Each thread says it of the whole process.
  const args = ["--import", `data:text/javascript,${encodeURIComponent(atEnd)}`, ...check(folder).slice(1)];
  const { stdout, stderr } = spawnSync(node, args, { cwd: tmpdir(), encoding: "utf8", maxBuffer: 2 ** 30 });
  const { summary } = JSON.parse(stdout) as { summary: { findings: number } };
  return {
    findings: summary.findings,
    peak: Math.round(Math.max(...stderr.trim().split("\n").map(Number)) / 1024),
  };
}

const checks: string[] = [];
const starts: string[] = [];
const { found: others, missing } = peers();
const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
try {
  for (const input of inputs) {
    const own = join(folder, input.name.replaceAll(/\W+/gu, "-"));
    const files = write(input, own);
    const commands: Measured[] = [
      { name: "read and parse only", command: [node, "-e", readOnly, own] },
      { name: "lockstep, 1 thread", command: check(own, "--threads", "1") },
      { name: "lockstep, 2 threads", command: check(own, "--threads", "2") },
      ...others
        .filter(({ most }) => input.count <= most)
        .map(({ name, command }) => ({ name, command: command(files, own) })),
    ].map((each) => ({ ...each, cwd: folder }));
    const { findings, peak } = about(own);
    checks.push(...rows(measure(commands, rounds), [`${input.name}: ${findings} findings, ${peak} MiB`]));
  }
  const [first = ""] = write(
    { name: "one", count: 1, objects: inputs[0]?.objects ?? [] },
    join(folder, "one"),
  );
  const commands: Measured[] = [
    { name: "node -e 0", command: [node, "-e", "0"] },
    { name: "lockstep --version", command: [...lockstep, "--version"] },
    { name: "lockstep check, one small file", command: check(first) },
    {
      name: "lockstep generate --check, this repository",
      command: [...lockstep, "generate", "--check"],
      cwd: root,
    },
  ];
  starts.push(...rows(measure(commands, rounds), []));
} finally {
  rmSync(folder, { recursive: true });
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const date = new Date().toISOString().slice(0, 10);
const processors = cpus();
const measured = `Measured on ${date}: Lockstep ${version} with ${rules.length} rules, Node.js ${process.version} (${arch()}), ${processors.length} × ${processors[0]?.model.trim() ?? "?"}, rounds: ${rounds}, medians.

## Check

| files of one document | command | processor | ratio | wall |
| --- | --- | ---: | ---: | ---: |
${checks.join("\n")}
${missing.map((name) => `\nNot measured, since it is not here: ${name}.\n`).join("")}
## Start and generate

| command | processor | ratio | wall |
| --- | ---: | ---: | ---: |
${starts.join("\n")}
`;
const marks = ["<!-- measured -->\n", "<!-- end of what was measured -->\n"] as const;
const [before = "", rest = ""] = readFileSync(page, "utf8").split(marks[0]);
writeFileSync(page, `${before}${marks[0]}\n${measured}\n${marks[1]}${rest.split(marks[1])[1] ?? ""}`);
console.log(measured);
