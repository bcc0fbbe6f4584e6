/**
 * `lockstep types`: the TypeScript types of custom resources, for rules on them.
 */
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Command } from "commander";
import { customTypesFile, DefinitionError } from "../generate/custom-types";
import { isTypes } from "../packs/types-file";
import { UsageError } from "../settings/usage-error";
import { definitionsIn } from "../sources/definitions";
import { readStandardInput, readText } from "../sources/files/read";
import { readDocuments, type Document } from "../yaml";
import { exitCodes } from "./exit-codes";
import { note, print, writeWhole } from "./output";

/** The command `lockstep types`. */
export function typesCommand(): Command {
  return new Command("types")
    .summary("write the types of custom resources")
    .description(
      "Writes the TypeScript types of CustomResourceDefinitions, and the kinds that targets take, for rules of a team's own.",
    )
    .argument("<files...>", "files with CustomResourceDefinitions, or - for standard input")
    .option("--output <file>", "the file to write, such as types/rollouts.ts (default: standard output)")
    .addHelpText("after", "\nExit codes: 0 done, 2 wrong usage, 3 a file that cannot be read.")
    .action(async (files: string[], { output }: { output?: string }) => {
      process.exitCode = await run(files, output);
    });
}

async function run(files: readonly string[], output: string | undefined): Promise<number> {
  const definitions: Readonly<Record<string, unknown>>[] = [];
  for (const file of files) {
    const found = await definitionsAt(file);
    if (found === undefined) return exitCodes.problems;
    definitions.push(...found);
  }
  const text = typesOf(definitions, files);
  if (output === undefined) {
    print(text);
    return exitCodes.ok;
  }
  if (!output.endsWith(".ts"))
    throw new UsageError(`--output must be a file that ends with .ts, not ${output}`);
  const before = existsSync(output) ? readText(output) : undefined;
  if (before !== undefined && !("text" in before && isTypes(before.text))) {
    throw new UsageError(`${output} is there, and was not written by lockstep types: name another file`);
  }
  mkdirSync(dirname(output), { recursive: true });
  writeWhole(output, text);
  note(`${output} is written`);
  return exitCodes.ok;
}

function typesOf(
  definitions: readonly Readonly<Record<string, unknown>>[],
  files: readonly string[],
): string {
  try {
    return customTypesFile(definitions);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    throw new UsageError(`${files.join(", ")}: ${error.message}`);
  }
}

/** The definitions in a file; undefined, and said, where it cannot be read. */
async function definitionsAt(file: string): Promise<Readonly<Record<string, unknown>>[] | undefined> {
  const read = file === "-" ? await readStandardInput() : readText(file);
  if ("failure" in read) {
    note(`${file}: ${existsSync(file) || file === "-" ? read.failure : "there is no such file"}`);
    return undefined;
  }
  const documents: Document[] = [];
  for (const document of readDocuments(read.text)) {
    if ("problem" in document) {
      const { line, column } = document.position;
      note(`${file}:${line}:${column}: ${document.problem}`);
      return undefined;
    }
    documents.push(document);
  }
  const found = definitionsIn(documents);
  if (found.length === 0) throw new UsageError(`there is no CustomResourceDefinition in ${file}`);
  return found;
}
