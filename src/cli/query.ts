/**
 * `lockstep query`: questions about the objects in files and clusters.
 */
import { existsSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import type { Query } from "../author";
import { describePlace } from "../findings/place";
import type { Problem } from "../findings/result";
import type { KnownObject, Request } from "../judge/ask";
import { answerAs, answerFormats, graphFormats, type AnswerFormat } from "../report/answer";
import { textQuestions } from "../report/answer/questions";
import { day } from "../settings/approvals";
import { UsageError } from "../settings/usage-error";
import { clusterObjects } from "../sources/cluster/cluster-objects";
import { queriedObjects } from "../sources/files/queried-objects";
import { exitCodes } from "./exit-codes";
import { note, print, terminalWidth } from "./output";
import { askQuestion, everyQuestion, findQuestion, type Question } from "./questions";
import { watchAnswer, watchFormats } from "./watch-answer";

interface Options {
  format: AnswerFormat;
  namespace?: string;
  cluster?: true;
  context?: string;
  exclude?: string[];
  values?: string[];
  set?: string[];
  failIfAny?: true;
  watch?: true;
}

/** The command `lockstep query`. */
export function queryCommand(): Command {
  const collect = (value: string, values: string[] = []): string[] => [...values, value];
  return new Command("query")
    .summary("ask a question of manifests or of a cluster")
    .description(
      "Asks a question of manifests, charts, kustomizations, states of Pulumi or a live cluster, in all namespaces. " +
        "Without a name it lists the questions.",
    )
    .argument("[name]", "name of a question, or the file of one of your own")
    .argument("[words...]", "what the question asks for, then files, folders, globs, or -")
    .addOption(
      new Option("--format <format>", "of the answer; mermaid and dot draw paths")
        .choices(answerFormats)
        .default("table"),
    )
    .option(
      "-n, --namespace <name>",
      "ask about this namespace alone, which is also that of objects in files that name none",
      nonEmpty,
    )
    .option("--cluster", "ask a live cluster instead, which is only read")
    .option("--context <name>", "with --cluster: the context of the kubeconfig (default: the current one)")
    .option("--exclude <glob>", "leave out files and folders; may be repeated", collect)
    .option("--values <file>", "render charts with this values file; may be repeated", collect)
    .option("--set <name=value>", "render charts with this value; may be repeated", collect)
    .addOption(new Option("--fail-if-any", "exit with 1 if there is any row").conflicts("watch"))
    .option(
      "--watch",
      "with --cluster: go on with the rows that come (+) and go (-), until it is interrupted",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 answered, 1 there are rows and --fail-if-any, 2 wrong usage, 3 something could not be read.",
    )
    .action(async (name: string | undefined, words: string[], options: Options) => {
      if (name === undefined) print(textQuestions(everyQuestion(), terminalWidth()));
      else process.exitCode = await answer(findQuestion(name), words, options);
    });
}

async function answer(question: Question, words: readonly string[], options: Options): Promise<number> {
  const { given, paths } = argumentsOf(question, words);
  assertUsage(question, paths, options);
  if (options.watch === true) return watchAnswer(question, { given, namespace: options.namespace }, options);
  const { known, problems, notes } = await objectsFor(question.query, paths, options);
  const its = askQuestion(question, known, { given, namespace: options.namespace });
  const shown = {
    name: question.name,
    title: question.query.title,
    columns: question.query.columns,
    rows: its.rows,
    notes: [...notes, ...its.notes],
    problems: problems.map(({ message, location }) => `${describePlace(location)}: ${message}`),
  };
  print(answerAs(options.format, shown));
  for (const message of [...shown.problems, ...shown.notes]) note(message);
  if (problems.length > 0) return exitCodes.problems;
  return options.failIfAny === true && its.rows.length > 0 ? exitCodes.violations : exitCodes.ok;
}

/** The words that a question asks for, and the paths after them. */
function argumentsOf(
  { name, query }: Question,
  words: readonly string[],
): { given: Request["given"]; paths: readonly string[] } {
  const wanted = Object.entries(query.arguments ?? {});
  const missing = wanted[words.length];
  if (missing !== undefined) {
    throw new UsageError(
      `${name} needs ${wanted.map(([each]) => `<${each}>`).join(" ")}: ${missing[0]}, ${missing[1]}`,
    );
  }
  return {
    given: Object.fromEntries(wanted.map(([each], at) => [each, words[at] ?? ""])),
    paths: words.slice(wanted.length),
  };
}

function assertUsage(
  { name, query }: Question,
  paths: readonly string[],
  { format, cluster, context, exclude, values = [], set, watch }: Options,
): void {
  if (watch === true && cluster !== true) throw new UsageError("--watch needs --cluster: files do not tell");
  if (watch === true && !watchFormats.includes(format)) {
    throw new UsageError(`--watch writes --format ${watchFormats.join(" or ")}`);
  }
  if (graphFormats.includes(format) && !Object.values(query.columns).includes("path")) {
    throw new UsageError(`${name} has no paths to draw: use --format table, json or csv`);
  }
  if (cluster === true) {
    if (paths.length > 0 || [exclude, set].some((option) => option !== undefined) || values.length > 0)
      throw new UsageError("--cluster asks no files: ask them by a command of their own");
    return;
  }
  if (context !== undefined) throw new UsageError("--context needs --cluster");
  if (paths.length === 0)
    throw new UsageError("name a file or a folder to ask, or - for standard input; or --cluster");
  for (const file of values) {
    if (!existsSync(file)) throw new UsageError(`there is no values file ${file}`);
  }
}

interface Objects {
  readonly known: readonly KnownObject[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

async function objectsFor(query: Query, paths: readonly string[], options: Options): Promise<Objects> {
  const { cluster, namespace, exclude, values = [], set = [] } = options;
  if (cluster === true) return { ...(await clusterObjects(options, query.kinds)), notes: [] };
  const inputs = { except: values, exclude, given: { values, set } };
  const read = await queriedObjects(paths, inputs, { namespace, today: day(new Date()) });
  const notes = read.notes.map(({ message, location }) => `${describePlace(location)}: ${message}`);
  return { ...read, notes };
}

function nonEmpty(value: string): string {
  if (value === "") throw new InvalidArgumentError("It must be the name of a namespace.");
  return value;
}
