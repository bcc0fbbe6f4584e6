/**
 * What the `lockstep` command does. The build makes one file of it and all that it imports.
 */
import { isMainThread } from "node:worker_threads";
import { Command, CommanderError } from "commander";
import type { Pack } from "../author";
import { printable } from "../report/printable";
import { exitCodes } from "./exit-codes";
import { endWithReader, note } from "./output";
import { packageVersion } from "./package-root";
import { PackError } from "../packs/pack-error";
import { UsageError } from "../settings/usage-error";

const builtIn = async (): Promise<Pack> => (await import("../../policies/index.js")).pack;

/** How each command is made. Only the one that is called is loaded, so that it starts fast. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  approvals: async () => (await import("./approvals.js")).approvalsCommand(await builtIn()),
  check: async () => (await import("./check.js")).checkCommand(await builtIn()),
  explain: async () => (await import("./explain.js")).explainCommand(await builtIn()),
  generate: async () => (await import("./generate.js")).generateCommand(await builtIn()),
  query: async () => (await import("./query.js")).queryCommand(),
  rules: async () => (await import("./rules.js")).rulesCommand(await builtIn()),
  init: async () => (await import("./init.js")).initCommand(await builtIn()),
  "new-rule": async () => (await import("./new-rule.js")).newRuleCommand(),
  "rename-rule": async () => (await import("./rename-rule.js")).renameRuleCommand(await builtIn()),
  settings: async () => (await import("./settings.js")).settingsCommand(await builtIn()),
  types: async () => (await import("./types.js")).typesCommand(),
  test: async () => (await import("./test.js")).testCommand(await builtIn()),
};

/** The commands that a call is about: the one that it names, none for the version, all for help and what is misspelt. */
function calledBy([first = ""]: readonly string[]): readonly string[] {
  if (Object.hasOwn(commands, first)) return [first];
  return first === "--version" || first === "-V" ? [] : Object.keys(commands);
}

async function main(args: readonly string[]): Promise<void> {
  const program = new Command("lockstep")
    .description("Guardrails written once, enforced in lockstep at preview, on manifests and at admission.")
    .version(packageVersion())
    .exitOverride()
    .configureOutput({
      outputError: (text) => {
        complain(text.trimEnd());
      },
    });
  for (const name of calledBy(args)) {
    const command = await commands[name]?.();
    if (command === undefined) continue;
    program.addCommand(command.copyInheritedSettings(program));
    for (const inner of command.commands) inner.copyInheritedSettings(command);
  }
  await program.parseAsync(args, { from: "user" });
}

/** Says on standard error, line by line, what went wrong. */
function complain(text: string): void {
  process.stderr.write(`lockstep: ${text.split("\n").map(printable).join("\n")}\n`);
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  } else if (error instanceof PackError) {
    error.problems.forEach(note);
    process.exitCode = exitCodes.problems;
  } else if (error instanceof UsageError) {
    complain(error.message);
    process.exitCode = exitCodes.usage;
  } else {
    // What the system refuses is no mistake of this program, whose place would help anybody.
    const isOfSystem = error instanceof Error && "syscall" in error;
    complain(
      error instanceof Error ? ((isOfSystem ? undefined : error.stack) ?? error.message) : String(error),
    );
    process.exitCode = exitCodes.problems;
  }
}

if (isMainThread) {
  endWithReader();
  main(process.argv.slice(2)).catch(fail);
} else {
  // The program is that of its threads, too.
  void import("../sources/threads/check-thread.js");
}
