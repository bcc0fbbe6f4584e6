/**
 * The sources of rules as TypeScript's checker sees them.
 */
import path from "node:path";
import ts from "typescript";
import { isKit, kitEntry } from "./kit";

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Reads rules and all that they import.
 *
 * @param files The paths of the rules, absolute.
 * @param texts The text of files that are to be read otherwise than from the disk, by absolute path.
 */
export function openSources(
  files: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
): ts.Program {
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (file) => texts.has(path.normalize(file)) || disk.fileExists(file);
  host.readFile = (file) => texts.get(path.normalize(file)) ?? disk.readFile(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = texts.get(path.normalize(file));
    return text === undefined
      ? disk.getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language, true);
  };
  const kit = { resolvedModule: { resolvedFileName: kitEntry, extension: ts.Extension.Ts } };
  host.resolveModuleNameLiterals = (literals, containing, redirected, own) =>
    literals.map(({ text }) =>
      isKit(text) ? kit : ts.resolveModuleName(text, containing, own, host, undefined, redirected),
    );
  return ts.createProgram([...files], options, host);
}
