#!/usr/bin/env node
/**
 * The `lockstep` command.
 */
import { Command, CommanderError } from "commander";
import { printable } from "../report/printable";
import { exitCodes } from "./exit-codes";
import { endWithReader } from "./output";
import { packageVersion } from "./package-root";
import { UsageError } from "../settings/usage-error";

/** How each command is made. Only the one that is called is loaded, so that it starts fast. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  approvals: async () => (await import("./approvals.js")).approvalsCommand(),
  check: async () => (await import("./check.js")).checkCommand(),
  explain: async () => (await import("./explain.js")).explainCommand(),
  generate: async () => (await import("./generate.js")).generateCommand(),
  rules: async () => (await import("./rules.js")).rulesCommand(),
  settings: async () => (await import("./settings.js")).settingsCommand(),
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

endWithReader();
main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
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
