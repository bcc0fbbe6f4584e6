/** The commands of a page, run in order in a copy of the repository. */
import { Sandbox } from "../authoring/sandbox";
import { blocksOf, matches, type Block } from "./markdown";

/** A command that a page shows. */
export interface Step {
  /** The number of its line, from 1. */
  readonly line: number;
  readonly command: string;
  /** What the page says that it prints. */
  readonly shown: readonly string[];
}

/** The commands of a console block, each after `$ `, with what they print. */
export function stepsOf(block: Block): Step[] {
  const steps: (Step & { shown: string[] })[] = [];
  block.lines.forEach((text, at) => {
    if (text.startsWith("$ ")) steps.push({ line: block.line + at, command: text.slice(2), shown: [] });
    else steps.at(-1)?.shown.push(text);
  });
  return steps;
}

/** What a command of a page really prints. */
export interface Outcome extends Step {
  readonly actual: readonly string[];
  readonly agrees: boolean;
}

/**
 * Runs the commands of a page. `echo $?` shows the exit code of the command before.
 *
 * @param env Variables that they see besides.
 */
export async function runPage(text: string, env: Readonly<Record<string, string>>): Promise<Outcome[]> {
  const sandbox = new Sandbox();
  const outcomes: Outcome[] = [];
  let last = 0;
  try {
    for (const block of blocksOf(text)) {
      const file = /^file: (.*)$/u.exec(block.comment)?.[1];
      if (file !== undefined) sandbox.write(file, `${block.lines.join("\n")}\n`);
      if (block.language !== "console") continue;
      for (const step of stepsOf(block)) {
        const { code, output } = await sandbox.run(`(exit ${last})\n${step.command}`, env);
        last = code ?? 0;
        const actual = output.trimEnd() === "" ? [] : output.trimEnd().split("\n");
        outcomes.push({ ...step, actual, agrees: matches(trimmed(step.shown), actual) });
      }
    }
  } finally {
    sandbox.dispose();
  }
  return outcomes;
}

function trimmed(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}

/** The text of a page with what its commands really print, except where it shows only a part. */
export function corrected(text: string, outcomes: readonly Outcome[]): string {
  const lines = text.split("\n");
  for (const { line, shown, actual, agrees } of outcomes.toReversed()) {
    if (!agrees && !shown.includes("…")) lines.splice(line, shown.length, ...actual);
  }
  return lines.join("\n");
}
