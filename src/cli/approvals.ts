/**
 * `lockstep approvals`: what is approved, what of that should be looked at, and approving more.
 */
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import type { Pack, RuleSet } from "../author";
import type { LoadedPacks } from "../packs";
import { day, describeApproved, describeDecision, isActive, type Approval } from "../settings/approvals";
import { parseApprovals } from "../settings/approvals-file";
import { concern, unused, type ApprovedObject, type Concern } from "../settings/approvals-review";
import { combine } from "../findings/result";
import { readApprovals } from "../settings/read-approvals";
import { printable } from "../report/printable";
import { withApproval, type Entry } from "./add-approval";
import { checkPaths } from "../sources/files/check-paths";
import { exitCodes } from "./exit-codes";
import { printProblems, print, writeWhole } from "./output";
import { readText } from "../sources/files/read";
import { checksOf } from "../sources/files/plan";
import { packsFor } from "./packs";
import { loadApprovals, loadSettings } from "./settings-files";
import { findWorkspace } from "./workspace";
import { UsageError } from "../settings/usage-error";

/** The command `lockstep approvals`. */
export function approvalsCommand(builtIn: Pack): Command {
  return new Command("approvals")
    .summary("list, check and add approvals")
    .description("Approved exceptions to rules: who approved what, until when, and what has become of it.")
    .addCommand(listCommand(builtIn))
    .addCommand(checkCommand(builtIn))
    .addCommand(addCommand(builtIn));
}

interface ListOptions {
  approvals?: string;
  within?: number;
}

function listCommand(builtIn: Pack): Command {
  return withFile(new Command("list"))
    .summary("list the approvals")
    .description("Lists the approvals: the rule, the objects, until when, by whom and why.")
    .option("--within <days>", "only those that expire within so many days, or have expired", toDays)
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage, 3 malformed approvals.")
    .action(async ({ within, ...given }: ListOptions) => {
      const { rules } = await packsFor(builtIn);
      const { approvals, problems } = loadApprovals(given, rules);
      const today = day(new Date());
      for (const approval of approvals) {
        const found = concern(approval, { today, within });
        if (within === undefined || found !== undefined) print(line(approval, found));
      }
      printProblems(problems);
      process.exitCode = problems.length > 0 ? exitCodes.problems : exitCodes.ok;
    });
}

interface CheckOptions extends ListOptions {
  settings?: string;
  namespace?: string;
}

function checkCommand(builtIn: Pack): Command {
  return withFile(new Command("check"))
    .summary("find approvals to look at")
    .description(
      "Finds the approvals that have expired, that expire soon and, where manifests are given, that match nothing " +
        "in them any more.",
    )
    .argument(
      "[paths...]",
      "manifests, charts and kustomizations: files, folders, globs, or - for standard input",
    )
    .option("--within <days>", "find those that expire within so many days, too", toDays)
    .option("--settings <file>", "settings of the rules (default: the nearest lockstep.yaml upwards)")
    .option("--namespace <name>", "namespace of objects that name none (default: default)")
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing found, 1 approvals found, 2 wrong usage, 3 something could not be checked.",
    )
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options, await packsFor(builtIn, options.settings));
    });
}

async function check(paths: readonly string[], options: CheckOptions, packs: LoadedPacks): Promise<number> {
  const { rules } = packs;
  const { file, approvals, problems: malformed } = loadApprovals(options, rules);
  const { file: settingsFile, settings, problems: ofSettings } = loadSettings(options, packs);
  const today = day(new Date());
  let approved: readonly ApprovedObject[] | undefined;
  const problems = [...ofSettings, ...malformed];
  if (paths.length > 0) {
    const { namespace } = options;
    const checks = checksOf(
      { packs: packs.places, names: [], categories: [], settings, approvals, namespace, today },
      rules,
    );
    const { results } = await checkPaths(paths, { except: [file, settingsFile] }, checks);
    const result = combine(results, rules.length);
    problems.push(...result.problems);
    approved = result.approved;
  }
  const review = { today, within: options.within, approved };
  const found = approvals.flatMap((approval) => {
    const its = concern(approval, review);
    if (its === undefined) return [];
    const shown = its === "matches nothing" ? { resources: unused(approval, review), pulumi: [] } : {};
    return [line({ ...approval, ...shown }, its)];
  });
  print(found.join(""));
  printProblems(problems);
  if (problems.length > 0) return exitCodes.problems;
  return found.length > 0 ? exitCodes.violations : exitCodes.ok;
}

interface AddOptions {
  approvals?: string;
  namespace?: string;
  reason: string;
  approvedBy: string;
  ticket?: string;
  expires: string;
}

function addCommand(builtIn: Pack): Command {
  return withFile(new Command("add"))
    .summary("add an approval")
    .description("Adds an approval at the end of the file, which is made if there is none.")
    .argument("<rule>", "the name of the rule")
    .argument("<kind>", "the kind of the objects, such as Service")
    .argument("<name>", "their name, in which * stands for any characters")
    .option("--namespace <name>", "their namespace (default: default)")
    .requiredOption("--reason <text>", "why it is right")
    .requiredOption("--approved-by <who>", "who answers for it")
    .option("--ticket <text>", "where it was asked for and discussed")
    .requiredOption("--expires <date>", "the last day on which it holds, as YYYY-MM-DD in UTC")
    .addHelpText("after", "\nExit codes: 0 added, 2 wrong usage, 3 malformed approvals.")
    .action(async (rule: string, kind: string, name: string, options: AddOptions) => {
      const { namespace, reason, approvedBy, ticket, expires } = options;
      const entry = {
        rule,
        resources: [{ kind, ...(namespace === undefined ? {} : { namespace }), name }],
        reason,
        approvedBy,
        ...(ticket === undefined ? {} : { ticket }),
        expires,
      };
      process.exitCode = add(entry, await packsFor(builtIn), options.approvals);
    });
}

function add(entry: Entry, { rules }: RuleSet, file = findWorkspace().approvals): number {
  const { problems, approvals } = parseApprovals({ approvals: [entry] }, rules);
  const [mistake] = problems;
  if (mistake !== undefined) {
    throw new UsageError(mistake.message.replace(/^approvals\[0\]\.(?:resources\[0\]\.)?/u, ""));
  }
  const [approval] = approvals;
  const today = day(new Date());
  if (approval === undefined || !isActive(approval, today)) {
    throw new UsageError(`expires must be today, which is ${today} in UTC, or later, not ${entry.expires}`);
  }
  const before = existsSync(file)
    ? loadApprovals({ approvals: file }, rules)
    : { approvals: [], problems: [] };
  printProblems(before.problems);
  if (before.problems.length > 0) return exitCodes.problems;
  const read = existsSync(file) ? readText(file) : { text: "" };
  if ("failure" in read) throw new UsageError(`${file} ${read.failure}`);
  const text = withApproval(read.text, entry);
  const after = readApprovals(text, rules);
  if (
    JSON.stringify(after) !== JSON.stringify({ approvals: [...before.approvals, approval], problems: [] })
  ) {
    throw new UsageError(`${file} is not written in a way that this can add to; add the approval by hand`);
  }
  writeWhole(file, text);
  print(line(approval, undefined));
  return exitCodes.ok;
}

function withFile(command: Command): Command {
  return command.option("--approvals <file>", "the approvals (default: approvals.yaml beside the settings)");
}

function toDays(text: string): number {
  if (!/^\d{1,5}$/u.test(text)) throw new InvalidArgumentError("It must be a number of days.");
  return Number(text);
}

/** An approval in two lines. */
function line(approval: Approval, found: Concern | undefined): string {
  const concern = found === undefined ? "" : `${found}: `;
  const head = `${concern}${approval.rule}  ${describeApproved(approval)}`;
  return `${printable(head)}\n  ${printable(describeDecision(approval))}\n`;
}
