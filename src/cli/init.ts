/**
 * `lockstep init`: begins a workspace.
 */
import { basename, join, resolve } from "node:path";
import { Command, Option } from "commander";
import type { Pack } from "../author";
import { prefixProblem } from "../settings/packs";
import { engines, type Engine } from "../settings/engines";
import { UsageError } from "../settings/usage-error";
import { ciSystems, lockstepPattern, packageName, packageSpecifier, type CiSystem } from "./init/choices";
import { checkingRepository, policyRepository, type Present } from "./init/files";
import { writeNew } from "./init/write-new";
import { exitCodes } from "./exit-codes";
import { print } from "./output";
import { packageVersion } from "./package-root";
import { isThere } from "./workspace";

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
      "write only what a repository needs that checks its manifests: settings, a package.json where there is none, and a CI file",
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
      const name = packageName(basename(resolve(folder)));
      if (here) {
        refuseWith(options);
        const present = {
          package: isThere(join(folder, "package.json")),
          gitignore: isThere(join(folder, ".gitignore")),
        };
        const files = checkingRepository({ name, ci, lockstep }, present);
        await writeNew(folder, files);
        print(`${listed(files)}${nextHere(folder, present, lockstep)}`);
        return;
      }
      const prefix = options.prefix ?? usual.prefix;
      const problem = prefixProblem(prefix);
      if (problem !== undefined) throw new UsageError(`--prefix ${problem}, not ${JSON.stringify(prefix)}`);
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
    const code = await run({ check: false, static: false, watch: false }, builtIn);
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

const enter = (folder: string): string => (folder === "." ? "" : `  cd ${folder}\n`);

const next = (folder: string): string => `
The admission policies of all rules are beside them. Next:

${enter(folder)}  npm install     and commit package-lock.json with the rest
  npm test        tries the rules, as CI does
`;

function nextHere(folder: string, present: Present, lockstep: string): string {
  const install = present.package ? `npm install --save-dev ${packageSpecifier(lockstep)}` : "npm install";
  return `
Next:

${enter(folder)}  ${install}
  npx lockstep check .

Commit package-lock.json with the rest: CI installs what it has.
`;
}
