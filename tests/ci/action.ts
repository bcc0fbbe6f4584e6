/** The composite action, and its steps run as GitHub's runner would. */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { textOf } from "../docs/sources";
import type { Run, Workspace } from "./workspace";

/** A step of a composite action: one that runs a script, or another action. */
export interface ActionStep {
  readonly id?: string;
  readonly name: string;
  readonly if?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly uses?: string;
}

/** What `action.yml` says. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

/** What `action.yml` says. */
export const action = parse(textOf("action.yml")) as Action;

/** What the run of a step came to. */
export interface StepRun extends Run {
  readonly step: string;
  /** What it set in its outputs. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** What expressions of GitHub say of the job: `github.event.pull_request.number` and the like; "" unless given. */
type Contexts = Readonly<Record<string, string>>;

/**
 * Runs the scripts of the action: those whose conditions hold, with the environment that the runner would give them.
 *
 * @param published The repository that the action is taken from, which is installed like a clone.
 * @param folder Where the runner has put the action.
 * @throws Error if an input is none of the action's.
 */
export async function runAction(
  workspace: Workspace,
  folder: string,
  given: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  contexts: Contexts = {},
): Promise<StepRun[]> {
  const stray = Object.keys(given).filter((name) => action.inputs[name] === undefined);
  if (stray.length > 0) throw new Error(`the action has no input ${stray.join(", ")}`);
  const values = new Map(
    Object.entries(action.inputs).map(([name, input]) => [`inputs.${name}`, given[name] ?? input.default]),
  );
  for (const [name, value] of Object.entries(contexts)) values.set(name, value);
  const runs: StepRun[] = [];
  for (const step of action.runs.steps) {
    if (step.run === undefined || !holds(step.if, values, runs)) continue;
    const outputs = join(dirname(workspace.calls), `output-${runs.length}`);
    writeFileSync(outputs, "");
    const run = await workspace.run(step.run, {
      command: ["bash", "--noprofile", "--norc", "-eo", "pipefail"],
      env: {
        ...env,
        ...Object.fromEntries(
          Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, values)]),
        ),
        GITHUB_ACTION_PATH: folder,
        GITHUB_STEP_SUMMARY: join(workspace.folder, "summary.md"),
        GITHUB_OUTPUT: outputs,
        RUNNER_TEMP: dirname(workspace.calls),
      },
    });
    const set = readFileSync(outputs, "utf8").split("\n").slice(0, -1);
    const pairs = set.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]);
    const its = Object.fromEntries(pairs) as Record<string, string>;
    for (const [name, value] of Object.entries(its)) {
      values.set(`steps.${step.id ?? ""}.outputs.${name}`, value);
    }
    runs.push({ step: step.name, outputs: its, ...run });
  }
  return runs;
}

/** The value of a variable, which is an expression of one input, or of one thing that GitHub knows. */
function fill(value: string, values: ReadonlyMap<string, string>): string {
  const name = /^\$\{\{ ((?:inputs|github|steps)\.[\w.]+) \}\}$/u.exec(value)?.[1];
  const filled = name === undefined ? undefined : values.get(name);
  if (name === undefined || (filled === undefined && name.startsWith("inputs."))) {
    throw new Error(`${value} is not known here`);
  }
  return filled ?? "";
}

/** Whether a step runs: without a condition, where all before it succeeded. */
function holds(
  condition: string | undefined,
  values: ReadonlyMap<string, string>,
  runs: readonly Run[],
): boolean {
  const failed = runs.some(({ code }) => code !== 0);
  if (condition === undefined) return !failed;
  const terms = condition.replace(/^\$\{\{ (.*) \}\}$/u, "$1").split(" && ");
  const looksAtFailure = terms.includes("!cancelled()");
  return (
    (looksAtFailure || !failed) &&
    terms.every((term) => {
      const name = /^([\w.]+) != ''$/u.exec(term)?.[1];
      if (name !== undefined) return (values.get(name) ?? "") !== "";
      if (term === "!cancelled()") return true;
      if (term === "steps.install.outcome == 'success'") return runs[0]?.code === 0;
      throw new Error(`${term} is not known here`);
    })
  );
}
