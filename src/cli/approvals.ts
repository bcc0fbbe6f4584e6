/**
 * `lockstep approvals`: what is approved, what of that should be looked at, and approving more.
 */
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError } from "commander";
import { rules } from "../../policies";
import { day, type Approval } from "../engine/approvals";
import { parseApprovals } from "../engine/approvals-file";
import { concern, type ApprovedObject } from "../engine/approvals-review";
import { enforced, isOn } from "../engine/settings";
import { combine, describeApproved, readApprovals, type Problem } from "../gates/check";
import { printable } from "../report/printable";
import { withApproval } from "./add-approval";
import { checkPaths } from "./check-paths";
import { exitCodes } from "./exit-codes";
import { print, writeWhole } from "./output";
import { readText } from "./read";
import { loadApprovals, loadSettings, usualApprovals } from "./reviewed-files";
import { UsageError } from "./usage-error";

/** The command `lockstep approvals`. */
export function approvalsCommand(): Command {
  return new Command("approvals")
    .summary("list, check and add approvals")
    .description("Approved exceptions to rules: who approved what, until when, and what has become of it.")
    .addCommand(listCommand())
    .addCommand(checkCommand())
    .addCommand(addCommand());
}

interface ListOptions {
  approvals?: string;
  within?: number;
}

function listCommand(): Command {
  return withFile(new Command("list"))
    .summary("list the approvals")
    .description("Lists the approvals: the rule, the objects, until when, by whom and why.")
    .option("--within <days>", "only those that expire within so many days, or have expired", toDays)
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage, 3 malformed approvals.")
    .action(({ approvals: file, within }: ListOptions) => {
      const { approvals, problems } = loadApprovals(file, rules);
      const today = day(new Date());
      for (const approval of approvals) {
        const found = concern(approval, { today, within });
        if (within === undefined || found !== undefined) print(line(approval, found));
      }
      complainOf(problems);
      process.exitCode = problems.length > 0 ? exitCodes.problems : exitCodes.ok;
    });
}

interface CheckOptions extends ListOptions {
  settings?: string;
  namespace?: string;
}

function checkCommand(): Command {
  return withFile(new Command("check"))
    .summary("find approvals to look at")
    .description(
      "Finds the approvals that have expired, that expire soon and, where manifests are given, that match nothing " +
        "in them any more.",
    )
    .argument("[paths...]", "manifests: files, folders, or - for standard input")
    .option("--within <days>", "find those that expire within so many days, too", toDays)
    .option("--settings <file>", "settings of the rules (default: lockstep.yaml, if there is one)")
    .option("--namespace <name>", "namespace of objects that name none (default: default)")
    .addHelpText(
      "after",
      "\nExit codes: 0 nothing found, 1 approvals found, 2 wrong usage, 3 something could not be checked.",
    )
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options);
    });
}

async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { file, approvals, problems: malformed } = loadApprovals(options.approvals, rules);
  const { file: settingsFile, settings, problems: ofSettings } = loadSettings(options.settings, rules);
  const today = day(new Date());
  let approved: readonly ApprovedObject[] | undefined;
  const problems = [...ofSettings, ...malformed];
  if (paths.length > 0) {
    const checks = {
      rules: enforced(rules, settings, "check").filter(isOn),
      approvals,
      namespace: options.namespace,
      today,
    };
    const result = combine(await checkPaths(paths, [file, settingsFile], checks), rules.length);
    problems.push(...result.problems);
    approved = result.approved;
  }
  const found = approvals.flatMap((approval) => {
    const its = concern(approval, { today, within: options.within, approved });
    return its === undefined ? [] : [line(approval, its)];
  });
  print(found.join(""));
  complainOf(problems);
  if (problems.length > 0) return exitCodes.problems;
  return found.length > 0 ? exitCodes.violations : exitCodes.ok;
}

interface AddOptions {
  approvals?: string;
  namespace?: string;
  reason: string;
  approvedBy: string;
  expires: string;
}

function addCommand(): Command {
  return withFile(new Command("add"))
    .summary("add an approval")
    .description("Adds an approval at the end of the file, which is made if there is none.")
    .argument("<rule>", "the name of the rule")
    .argument("<kind>", "the kind of the objects, such as Service")
    .argument("<name>", "their name, in which * stands for any characters")
    .option("--namespace <name>", "their namespace (default: default)")
    .requiredOption("--reason <text>", "why it is right")
    .requiredOption("--approved-by <who>", "who answers for it")
    .requiredOption("--expires <date>", "the last day on which it holds, as YYYY-MM-DD in UTC")
    .addHelpText("after", "\nExit codes: 0 added, 2 wrong usage, 3 malformed approvals.")
    .action((rule: string, kind: string, name: string, options: AddOptions) => {
      const { namespace, reason, approvedBy, expires } = options;
      const resource = { kind, ...(namespace === undefined ? {} : { namespace }), name };
      process.exitCode = add({ rule, resource, reason, approvedBy, expires }, options.approvals);
    });
}

function add(approval: Approval, file = usualApprovals): number {
  const [mistake] = parseApprovals({ approvals: [approval] }, rules).problems;
  if (mistake !== undefined) throw new UsageError(mistake.message.replace(/^approvals\[0\]\./u, ""));
  const before = existsSync(file) ? loadApprovals(file, rules) : { approvals: [], problems: [] };
  complainOf(before.problems);
  if (before.problems.length > 0) return exitCodes.problems;
  const read = existsSync(file) ? readText(file) : { text: "" };
  if ("failure" in read) throw new UsageError(`${file} ${read.failure}`);
  const text = withApproval(read.text, approval);
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
  return command.option("--approvals <file>", "the approvals (default: approvals.yaml, if there is one)");
}

function toDays(text: string): number {
  if (!/^\d{1,5}$/u.test(text)) throw new InvalidArgumentError("It must be a number of days.");
  return Number(text);
}

/** An approval in two lines. */
function line(approval: Approval, found: string | undefined): string {
  const { rule, resource, reason, approvedBy, expires } = approval;
  const concern = found === undefined ? "" : `${found}: `;
  const head = `${concern}${rule}  ${describeApproved(resource)}`;
  return `${printable(head)}\n  ${printable(`until ${expires}, by ${approvedBy}: ${reason}`)}\n`;
}

function complainOf(problems: readonly Problem[]): void {
  for (const { message, location } of problems) {
    const place = `${location.file}:${location.line}:${location.column}`;
    process.stderr.write(`lockstep: ${printable(`${place}: ${message}`)}\n`);
  }
}
