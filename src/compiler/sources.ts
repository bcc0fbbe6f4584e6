/**
 * The sources of rules as TypeScript's checker sees them.
 */
import path from "node:path";
import ts from "typescript";
import { isKit, kitEntry, kitFolder } from "./kit";

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

/** The files of the kit and of the language as they were read first, as the program that runs has them: each rule needs all. */
const shared = new Map<string, ts.SourceFile>();
const sharedFolders = [kitFolder, path.dirname(ts.getDefaultLibFilePath(options))].map((folder) =>
  path.join(folder, path.sep),
);

function isShared(file: string): boolean {
  return sharedFolders.some((folder) => path.normalize(file).startsWith(folder));
}

/**
 * Reads rules and all that they import. What the kit is, is read once for all that are opened.
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
    if (text !== undefined) return ts.createSourceFile(file, text, language, true);
    const known = shared.get(file);
    if (known !== undefined) return known;
    const source = disk.getSourceFile(file, language, ...rest);
    if (source !== undefined && isShared(file)) shared.set(file, source);
    return source;
  };
  const kit = { resolvedModule: { resolvedFileName: kitEntry, extension: ts.Extension.Ts } };
  host.resolveModuleNameLiterals = (literals, containing, redirected, own) =>
    literals.map(({ text }) =>
      isKit(text) ? kit : ts.resolveModuleName(text, containing, own, host, undefined, redirected),
    );
  return ts.createProgram([...files], options, host);
}
