#!/usr/bin/env node
/**
 * The `lockstep` command.
 */
import { Command, CommanderError } from "commander";
import { pack } from "../../policies";
import type { Pack } from "../author";
import { printable } from "../report/printable";
import { exitCodes } from "./exit-codes";
import { endWithReader } from "./output";
import { packageVersion } from "./package-root";
import { PackError } from "../packs/pack-error";
import { UsageError } from "../settings/usage-error";

/** How each command is made. Only the one that is called is loaded, so that it starts fast. */
const commands: Readonly<Record<string, (builtIn: Pack) => Promise<Command>>> = {
  approvals: async (builtIn) => (await import("./approvals.js")).approvalsCommand(builtIn),
  check: async (builtIn) => (await import("./check.js")).checkCommand(builtIn),
  explain: async (builtIn) => (await import("./explain.js")).explainCommand(builtIn),
  generate: async (builtIn) => (await import("./generate.js")).generateCommand(builtIn),
  query: async () => (await import("./query.js")).queryCommand(),
  rules: async (builtIn) => (await import("./rules.js")).rulesCommand(builtIn),
  init: async (builtIn) => (await import("./init.js")).initCommand(builtIn),
  "new-rule": async () => (await import("./new-rule.js")).newRuleCommand(),
  "rename-rule": async (builtIn) => (await import("./rename-rule.js")).renameRuleCommand(builtIn),
  settings: async (builtIn) => (await import("./settings.js")).settingsCommand(builtIn),
  types: async () => (await import("./types.js")).typesCommand(),
  test: async (builtIn) => (await import("./test.js")).testCommand(builtIn),
};

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
  const called =
    args[0] !== undefined && Object.hasOwn(commands, args[0]) ? [args[0]] : Object.keys(commands);
  for (const name of called) {
    const command = await commands[name]?.(pack);
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

endWithReader();
main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  } else if (error instanceof PackError) {
    for (const problem of error.problems) complain(problem);
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
});
