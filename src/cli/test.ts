/**
 * `lockstep test`: the proof of the rules of a workspace.
 */
import { Command, Option } from "commander";
import type { Pack } from "../author";

/** How to test. */
export interface Options {
  settings?: string;
  format: "text" | "junit";
  engines: boolean;
  watch: boolean;
}

/** The command `lockstep test`. */
export function testCommand(builtIn: Pack): Command {
  return new Command("test")
    .summary("test the rules of a workspace")
    .description(
      "Tests the rules in the folders that the settings name as packs: each example at check and in the CEL of " +
        "admission, with the same words, and whether some example notices each change of what a rule denies.",
    )
    .argument("[rules...]", "names of rules, all of the workspace's own unless given")
    .option("--settings <file>", "the settings (default: the nearest lockstep.yaml upwards)")
    .addOption(new Option("--format <format>", "of the report").choices(["text", "junit"]).default("text"))
    .option(
      "--engines",
      "try the examples on a real API server, too, and on Kyverno where the settings generate for it: etcd, kube-apiserver " +
        "and kyverno-controller in the folder LOCKSTEP_ENGINES, or in .engines upwards",
      false,
    )
    .option("--watch", "test again whenever a rule changes", false)
    .addHelpText(
      "after",
      "\nExit codes: 0 all hold, 1 something does not, 2 wrong usage, 3 a rule that cannot be loaded.",
    )
    .action(async (names: string[], options: Options) => {
      // It loads TypeScript and an evaluator of CEL, which no other command needs.
      const { run } = await import("./run-test.js");
      process.exitCode = await run(names, options, builtIn);
    });
}
