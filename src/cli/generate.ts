/**
 * `lockstep generate`: everything that is derived from the rules.
 */
import { Command } from "commander";
import type { Pack } from "../author";

/** What to generate, and how. */
export interface Options {
  check: boolean;
  static: boolean;
  watch: boolean;
  approvals?: string;
  settings?: string;
}

/** The command `lockstep generate`. */
export function generateCommand(builtIn: Pack): Command {
  return new Command("generate")
    .summary("generate the admission policies of the rules")
    .description(
      "Generates the policies of a workspace in kyverno/ and kubernetes/, with its settings and approvals compiled in, " +
        "the schema of its settings, and lockstep.lock, which says what they come from; in the repository of a pack also the registry of its rules and their docs.",
    )
    .option("--check", "write nothing; fail if a file is not as it would be generated", false)
    .option(
      "--static",
      "also write kubernetes/static: the bundles as files of the control plane, and a guard of the policies in the API",
      false,
    )
    .option("--watch", "generate again whenever a rule, the settings or the approvals change", false)
    .option("--approvals <file>", "approved exceptions (default: approvals.yaml beside the settings)")
    .option(
      "--settings <file>",
      "levels, parameters and what is left out (default: the nearest lockstep.yaml upwards)",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 a rule has no translation or a file is out of date, 2 wrong usage, 3 malformed approvals " +
        "or settings.",
    )
    .action(async (options: Options) => {
      // It loads TypeScript, which no other command needs.
      const { run } = await import("./write-generated.js");
      process.exitCode = await run(options, builtIn);
    });
}
