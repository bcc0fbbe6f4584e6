/**
 * The goals of speed, and how near the numbers on `docs/benchmarks.md` come to them.
 */
import { readRows, writePart, type Row } from "./page";

interface Goal {
  readonly what: string;
  readonly goal: string;
  /** What the page says of it. */
  readonly reached: (rows: Rows) => number;
  readonly unit?: string;
  /** Whether that is enough. */
  readonly isMet: (reached: number) => boolean;
  /** Why it is not. */
  readonly missed?: string;
}

/** The rows of all tables. */
class Rows {
  constructor(private readonly rows: readonly Row[]) {}

  /** The number in a column of the row with these cells; not a number where nothing was measured. */
  number(cells: Row, column: string): number {
    const row = this.rows.find((each) => Object.entries(cells).every(([key, cell]) => each[key] === cell));
    return Number.parseFloat((row?.[column] ?? "").replaceAll(",", ""));
  }

  /** What a command on some files takes, beside another. */
  check(files: string, command: string, column: string): number {
    return this.number({ "files of one document": files, command }, column);
  }

  /** How many times the processor time of a check another takes. */
  beside(files: string, other: string): number {
    return this.check(files, other, "processor") / this.check(files, own, "processor");
  }

  /** What a write of the Deployment that keeps all rules takes with the policies of a folder. */
  create(installed: string, column: string): number {
    return this.number({ installed, object: "Deployment that keeps all", "": "create" }, column);
  }

  /** The milliseconds that the policies of a folder add to it. */
  added(installed: string): number {
    return this.create(installed, "p50") - this.create(installed, "p50 without");
  }
}

const own = "lockstep, 1 thread";

function atMost(most: number): Pick<Goal, "goal" | "isMet"> {
  return { goal: `at most ${String(most)}`, isMet: (reached) => reached <= most };
}

function atLeast(least: number): Pick<Goal, "goal" | "isMet"> {
  return { goal: `at least ${String(least)}`, isMet: (reached) => reached >= least };
}

const speed = "[what takes the time](decisions/0024-speed.md)";

const goals: readonly Goal[] = [
  {
    what: "check of sound files, as multiples of reading and parsing them",
    ...atMost(2.5),
    reached: (rows) => rows.check("10,000 sound", own, "ratio"),
    missed: `a profile without a peak: ${speed}`,
  },
  {
    what: "check of files with eleven findings each, the same",
    ...atMost(2.5),
    reached: (rows) => rows.check("10,000 small, good", own, "ratio"),
    missed: `each finding is worded, placed at its field and reported: ${speed}`,
  },
  {
    what: "faster than kube-linter",
    ...atLeast(1),
    reached: () => NaN,
    missed: "the proxy of Go modules does not serve it",
  },
  {
    what: "faster than kube-score, sound files",
    ...atLeast(4),
    reached: (rows) => rows.beside("10,000 sound", "kube-score 1.20.0"),
    missed: "it has 33 rules, a sixth of ours, and is compiled",
  },
  {
    what: "faster than kube-score, small files with findings",
    ...atLeast(4),
    reached: (rows) => rows.beside("10,000 small, good", "kube-score 1.20.0"),
    missed: "it finds a third as much, and places none of it at a field",
  },
  {
    what: "faster than checkov",
    ...atLeast(30),
    reached: (rows) => rows.beside("200 large, bad", "checkov 3.3.30"),
    missed: "it makes one finding where ours makes 18",
  },
  {
    what: "faster than trivy",
    ...atLeast(1),
    reached: (rows) => rows.beside("1,000 small, good", "trivy 0.74.0"),
  },
  {
    what: "faster than the CLI of Kyverno on ten files, the same rules",
    ...atLeast(500),
    reached: (rows) => rows.beside("10 sound", "Kyverno CLI, the same rules"),
    missed: `half of ours is the start of Node.js; of more files it is more: ${speed}`,
  },
  {
    what: "two threads in place of one, wall time of sound files",
    ...atLeast(1.7),
    reached: (rows) =>
      rows.check("100,000 sound", own, "wall") / rows.check("100,000 sound", "lockstep, 2 threads", "wall"),
    missed: "rules over several objects are judged by one thread, once all is read",
  },
  {
    what: "memory of 100,000 files",
    ...atMost(400),
    unit: "MiB",
    reached: (rows) => rows.check("100,000 sound", own, "memory"),
    missed: `rules over several objects see all of them: ${speed}`,
  },
  {
    what: "`--version`, as multiples of `node -e 0`",
    ...atMost(1.5),
    reached: (rows) => rows.number({ command: "lockstep --version" }, "ratio"),
  },
  {
    what: "check of one small file, the same",
    ...atMost(2.5),
    reached: (rows) => rows.number({ command: "lockstep check, one small file" }, "ratio"),
  },
  {
    what: "generate, whole",
    ...atMost(6),
    unit: "s",
    reached: (rows) => rows.number({ command: "lockstep generate --check, this repository" }, "processor"),
    missed: `more than twice the rules that the goal was made for: ${speed}`,
  },
  {
    what: "generate, after a change of one rule",
    ...atMost(2),
    unit: "s",
    reached: (rows) => rows.number({ command: "lockstep generate, after a change of one rule" }, "processor"),
    missed: `bundles hold every rule on a kind, and are written anew: ${speed}`,
  },
  {
    what: "preview of one resource, nearly all of it the start, beside an empty pack, wall time",
    ...atMost(1.15),
    reached: (rows) => rows.number({ resources: "1" }, "ratio of wall"),
    missed: "[what takes the time](decisions/0016-decode-once.md)",
  },
  {
    what: "preview of 1,000 resources, beside an empty pack",
    ...atMost(1.5),
    reached: (rows) => rows.number({ resources: "1,000" }, "ratio"),
    missed:
      "without our policies it would be 1.5 already: [what takes the time](decisions/0016-decode-once.md)",
  },
  {
    what: "creation of a sound Deployment with ValidatingAdmissionPolicies in bundles, beside none",
    ...atMost(2.2),
    reached: (rows) => rows.create("kubernetes/bundles", "ratio"),
  },
  {
    what: "what ValidatingPolicies in bundles add to it",
    ...atMost(8),
    unit: "ms",
    reached: (rows) => rows.added("kyverno/bundles/validating-policies"),
    missed: "Kyverno reads and judges an object anew for each bundle: [bundles](decisions/0011-bundles.md)",
  },
  {
    what: "what ClusterPolicies in bundles add, beside one policy per rule",
    ...atMost(0.1),
    reached: (rows) =>
      rows.added("kyverno/bundles/cluster-policies") / rows.added("kyverno/cluster-policies"),
    missed: "Kyverno compiles ClusterPolicies for each request: [bundles](decisions/0011-bundles.md)",
  },
];

/** Writes how near the numbers on the page come to the goals, and gives it back. */
export function writeGoals(): string {
  const rows = new Rows(readRows());
  const lines = goals.map(({ what, goal, reached, unit = "×", isMet, missed = "" }) => {
    const number = reached(rows);
    const said = Number.isNaN(number) ? "not measured" : `${shown(number)} ${unit}`;
    return `| ${[what, `${goal} ${unit}`, said, isMet(number) ? "met" : missed].join(" | ")} |`;
  });
  const measured = `| what | goal | reached | met, or why not |
| --- | ---: | ---: | --- |
${lines.join("\n")}
`;
  writePart("goals", measured);
  return measured;
}

/** A number with two digits or more. */
function shown(number: number): string {
  return number < 10 ? number.toPrecision(2) : Math.round(number).toLocaleString("en");
}
