/**
 * What short commands take, beside the start of Node.js. Needs `npm run build` and Python 3.
 *
 *     npx tsx bench/start.ts [rounds]             5 unless given
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { writeGoals } from "./goals";
import { inputs, write } from "./inputs";
import { measure, type Measured } from "./measure";
import { machine, rows, writePart } from "./page";

const root = join(__dirname, "..");
const node = process.execPath;
const lockstep = [node, join(root, "dist/src/cli/main.js")];

/** Measures, and gives back what the page says then. */
export function measureStart(rounds: number): string {
  const folder = mkdtempSync(join(tmpdir(), "lockstep-bench-"));
  try {
    const [first = ""] = write({ name: "one", count: 1, objects: inputs[0]?.objects ?? [] }, folder);
    const workspace = join(folder, "workspace");
    run(["init", workspace, "--prefix", "acme"], folder);
    // What is kept of the first is what the others start from.
    run(["generate"], workspace);
    run(["generate", "--check"], root);
    const commands: Measured[] = [
      { name: "node -e 0", command: [node, "-e", "0"] },
      { name: "lockstep --version", command: [...lockstep, "--version"] },
      { name: "lockstep check, one small file", command: [...lockstep, "check", "--format", "json", first] },
      {
        name: "lockstep generate, after a change of one rule",
        command: [
          "sh",
          "-c",
          `echo // >> policies/ownership/require-service-owner.ts; ${lockstep.join(" ")} generate`,
        ],
        cwd: workspace,
      },
      {
        name: "lockstep generate --check, this repository",
        command: [...lockstep, "generate", "--check"],
        cwd: root,
      },
    ];
    const measured = `${machine()}, rounds: ${rounds}, medians.

| command | processor | ratio | wall | memory |
| --- | ---: | ---: | ---: | ---: |
${rows(measure(commands, rounds), ({ name }) => [name]).join("\n")}
`;
    writePart("start", measured);
    return measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(node, [...lockstep.slice(1), ...args], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`lockstep ${args.join(" ")}: ${stderr}`);
}

if (require.main === module) console.log(`${measureStart(Number(process.argv[2] ?? 5))}\n${writeGoals()}`);
