/**
 * `lockstep init`: begins a workspace.
 */
import { basename, resolve } from "node:path";
import { Command, Option } from "commander";
import type { Pack } from "../author";
import { prefixProblem } from "../settings/packs";
import { engines, type Engine } from "../settings/settings";
import { UsageError } from "../settings/usage-error";
import { ciSystems, lockstepPattern, packageName, type CiSystem } from "./init/choices";
import { checkingRepository, policyRepository } from "./init/files";
import { writeNew } from "./init/write-new";
import { exitCodes } from "./exit-codes";
import { print } from "./output";
import { packageVersion } from "./package-root";

interface Options {
  here: boolean;
  prefix?: string;
  engine?: Engine;
  ci: CiSystem;
  package: string;
}

/** The command `lockstep init`. */
export function initCommand(builtIn: Pack): Command {
  return new Command("init")
    .summary("begin a workspace")
    .description(
      "Writes a policy repository: settings, approvals, a first rule of the team's own with its tests, a policy pack " +
        "for Pulumi, and the admission policies. It asks nothing, and overwrites nothing.",
    )
    .argument("[folder]", "the folder of the repository", ".")
    .option(
      "--here",
      "write only what a repository needs that checks its manifests: settings, and a CI file",
      false,
    )
    .option("--prefix <prefix>", `tells the team's rules from others (default: "${usual.prefix}")`)
    .addOption(
      new Option(
        "--engine <engine>",
        `what enforces the rules at admission (default: "${usual.engine}")`,
      ).choices(engines),
    )
    .addOption(
      new Option("--ci <system>", "the CI system to write a file for").choices(ciSystems).default("none"),
    )
    .option(
      "--package <version>",
      "the version of lockstep, or a path or address where npm finds it",
      packageVersion(),
    )
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage, or a file is in the way.")
    .action(async (folder: string, options: Options) => {
      const { here, ci, package: lockstep } = options;
      if (!lockstepPattern.test(lockstep)) {
        throw new UsageError(
          `--package must be a version, a path or an address, not ${JSON.stringify(lockstep)}`,
        );
      }
      if (here) {
        refuseWith(options);
        const files = checkingRepository({ ci, lockstep });
        await writeNew(folder, files);
        print(`${listed(files)}\nNext: npx lockstep check .\n`);
        return;
      }
      const prefix = options.prefix ?? usual.prefix;
      const problem = prefixProblem(prefix);
      if (problem !== undefined) throw new UsageError(`--prefix ${problem}, not ${JSON.stringify(prefix)}`);
      const name = packageName(basename(resolve(folder)));
      const files = policyRepository({ name, prefix, engine: options.engine ?? usual.engine, ci, lockstep });
      await writeNew(folder, files, (draft) => generateIn(draft, builtIn));
      print(`${listed(files)}${next(folder)}`);
    });
}

/** Generates the policies of a workspace. */
async function generateIn(folder: string, builtIn: Pack): Promise<void> {
  const { run } = await import("./write-generated.js");
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await run({ check: false, static: false }, builtIn);
    if (code !== exitCodes.ok) throw new Error("the policies could not be generated");
  } finally {
    process.chdir(before);
  }
}

const usual = { prefix: "team", engine: "validating-admission-policy" } as const;

function refuseWith({ prefix, engine }: Options): void {
  const given = Object.entries({ prefix, engine }).find(([, value]) => value !== undefined);
  if (given === undefined) return;
  throw new UsageError(`--${given[0]} is about a policy repository, which --here does not write`);
}

function listed(files: ReadonlyMap<string, string>): string {
  return [...files.keys()].map((file) => `  ${file}\n`).join("");
}

const next = (folder: string): string => `
The admission policies of all rules are beside them. Next:

${folder === "." ? "" : `  cd ${folder}\n`}  npm install     and commit package-lock.json with the rest
  npm test        tries the rules, as CI does
`;
