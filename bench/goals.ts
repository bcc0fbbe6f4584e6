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
  /** Why it is not, where it is not. */
  readonly missed: string;
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

  /** What a write takes with the policies of a folder. */
  write(installed: string, object: string, operation: string, column: string): number {
    return this.number({ installed, object, "": operation }, column);
  }

  /** How many times as long as without policies the slowest of some writes takes. */
  slowest(installed: string, objects: readonly string[]): number {
    const each = objects.flatMap((object) =>
      ["create", "update"].map((operation) => this.write(installed, object, operation, "ratio")),
    );
    return Math.max(...each);
  }

  /** The milliseconds that the policies of a folder add to the creation of a sound Deployment. */
  added(installed: string): number {
    const of = (column: string): number =>
      this.write(installed, "Deployment that keeps all", "create", column);
    return of("p50") - of("p50 without");
  }
}

const own = "lockstep, 1 thread";

function atMost(most: number): Pick<Goal, "goal" | "isMet"> {
  return { goal: `at most ${String(most)}`, isMet: (reached) => reached <= most };
}

function atLeast(least: number): Pick<Goal, "goal" | "isMet"> {
  return { goal: `at least ${String(least)}`, isMet: (reached) => reached >= least };
}

const speed = "[what was profiled and tried](decisions/0024-speed.md)";
const preview = "[what takes the time](decisions/0016-decode-once.md)";
const sound = ["Deployment that keeps all", "Pod that keeps all", "ConfigMap"];
const breaking = ["Deployment that breaks many", "Pod that breaks many"];

const goals: readonly Goal[] = [
  {
    what: "check of 10,000 sound files, as multiples of reading and parsing them",
    ...atMost(2.5),
    reached: (rows) => rows.check("10,000 sound", own, "ratio"),
    missed: speed,
  },
  {
    what: "check of 10,000 files with eleven findings each, the same",
    ...atMost(2.5),
    reached: (rows) => rows.check("10,000 small, good", own, "ratio"),
    missed: `each finding is worded, placed at its field and reported: ${speed}`,
  },
  {
    what: "100,000 sound files beside 10,000, processor time",
    ...atMost(10),
    reached: (rows) =>
      rows.check("100,000 sound", own, "processor") / rows.check("10,000 sound", own, "processor"),
    missed: speed,
  },
  {
    what: "faster than kube-linter",
    ...atLeast(1),
    reached: () => NaN,
    missed: "the proxy of Go modules does not serve it",
  },
  {
    what: "faster than kube-score, 10,000 sound files",
    ...atLeast(4),
    reached: (rows) => rows.beside("10,000 sound", "kube-score 1.20.0"),
    missed: "it has 33 rules, a sixth of ours, and is compiled",
  },
  {
    what: "faster than kube-score, 10,000 files with findings",
    ...atLeast(4),
    reached: (rows) => rows.beside("10,000 small, good", "kube-score 1.20.0"),
    missed: "it finds a third as much, and places none of it at a field",
  },
  {
    what: "faster than checkov, 200 large files",
    ...atLeast(30),
    reached: (rows) => rows.beside("200 large, bad", "checkov 3.3.30"),
    missed: "it makes one finding where ours makes 18",
  },
  {
    what: "faster than trivy, 1,000 files",
    ...atLeast(1),
    reached: (rows) => rows.beside("1,000 small, good", "trivy 0.74.0"),
    missed: speed,
  },
  {
    what: "faster than the CLI of Kyverno, ten files, the same rules",
    ...atLeast(500),
    reached: (rows) => rows.beside("10 sound", "Kyverno CLI, the same rules"),
    missed: "with ten files half of ours is starting, reading and parsing",
  },
  {
    what: "two threads in place of one, 100,000 sound files, wall time",
    ...atLeast(1.7),
    reached: (rows) => threads(rows, "100,000 sound"),
    missed: "rules over several objects are judged by one thread, once all is read",
  },
  {
    what: "the same, 10,000 files with findings",
    ...atLeast(1.7),
    reached: (rows) => threads(rows, "10,000 small, good"),
    missed: "findings are sent from thread to thread",
  },
  {
    what: "memory of 100,000 files",
    ...atMost(400),
    unit: "MB",
    reached: (rows) => rows.check("100,000 sound", own, "memory") * 1.048576,
    missed: `rules over several objects see all of them: ${speed}`,
  },
  {
    what: "`--version`, as multiples of `node -e 0`",
    ...atMost(1.5),
    reached: (rows) => rows.number({ command: "lockstep --version" }, "ratio"),
    missed: speed,
  },
  {
    what: "check of one small file, the same",
    ...atMost(2.5),
    reached: (rows) => rows.number({ command: "lockstep check, one small file" }, "ratio"),
    missed: speed,
  },
  {
    what: "generate, the policies and pages of this repository, with its CEL kept",
    ...atMost(6),
    unit: "s",
    reached: (rows) => rows.number({ command: "lockstep generate --check, this repository" }, "processor"),
    missed: `1,121 files are made and compared: ${speed}`,
  },
  {
    what: "generate, after a change of one rule in a workspace",
    ...atMost(2),
    unit: "s",
    reached: (rows) => rows.number({ command: "lockstep generate, after a change of one rule" }, "processor"),
    missed: "the policies of all rules are made anew, and TypeScript is loaded for the one",
  },
  {
    what: "preview of one resource, nearly all of it the start, beside an empty pack, wall time",
    ...atMost(1.15),
    reached: (rows) => rows.number({ resources: "1" }, "ratio of wall"),
    missed: `the start of the pack alone took 1.08: ${preview}`,
  },
  {
    what: "preview of 1,000 resources, beside an empty pack",
    ...atMost(1.5),
    reached: (rows) => rows.number({ resources: "1,000" }, "ratio"),
    missed: `without our policies it would be 1.5 already: ${preview}`,
  },
  {
    what: "writes of sound objects with ValidatingAdmissionPolicies in bundles, the slowest beside none, p50",
    ...atMost(2.2),
    reached: (rows) => rows.slowest("kubernetes/bundles", sound),
    missed: "an update is judged as it was and as it is: [the ratchet](decisions/0010-ratchet.md)",
  },
  {
    what: "writes of objects that break many rules, the same",
    ...atMost(2.2),
    reached: (rows) => rows.slowest("kubernetes/bundles", breaking),
    missed:
      "what breaks a rule is worded, in an update also as it was: [the ratchet](decisions/0010-ratchet.md)",
  },
  {
    what: "what ValidatingPolicies in bundles add to the creation of a sound Deployment, p50",
    ...atMost(8),
    unit: "ms",
    reached: (rows) => rows.added("kyverno/bundles/validating-policies"),
    missed: "a webhook is asked over the network; on two cores, which Kyverno shares with two API servers",
  },
  {
    what: "what ClusterPolicies in bundles add, beside one policy per rule",
    ...atMost(0.1),
    reached: (rows) =>
      rows.added("kyverno/bundles/cluster-policies") / rows.added("kyverno/cluster-policies"),
    missed: "Kyverno compiles ClusterPolicies for each request, and a bundle has the CEL of all its rules",
  },
];

/** How many times as fast as one thread two are. */
function threads(rows: Rows, files: string): number {
  return rows.check(files, own, "wall") / rows.check(files, "lockstep, 2 threads", "wall");
}

/** Writes how near the numbers on the page come to the goals, and gives it back. */
export function writeGoals(): string {
  const rows = new Rows(readRows());
  const lines = goals.map(({ what, goal, reached, unit = "×", isMet, missed }) => {
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

/** A number with at least two significant digits. */
function shown(number: number): string {
  return number < 10 ? number.toPrecision(2) : Math.round(number).toLocaleString("en");
}
