/**
 * The sources of the author's kit, which rules import as `lockstep/author` wherever they are: the compiler translates the
 * functions of the kit with their bodies.
 */
import { basename, dirname, join, resolve } from "node:path";

/** How rules outside this repository import the kit. */
export const kitSpecifier = "lockstep/author";

/** The folder of the package: the program runs from `src` and from `dist/src`. */
const floors = resolve(__dirname, "..", "..");
const packageFolder = basename(floors) === "dist" ? dirname(floors) : floors;

/** Where the kit is. */
export const kitFolder = join(packageFolder, "src", "author");

/** The file that the kit is imported from. */
export const kitEntry = join(kitFolder, "index.ts");

/** Whether an import is that of the kit: by the package's name, or from the rules of this repository. */
export function isKit(specifier: string): boolean {
  return specifier === kitSpecifier || /^(?:\.\.\/)+src\/author$/u.test(specifier);
}

/** Whether a file is part of the kit and of this name. */
export function isOfKit(file: string, names: readonly string[]): boolean {
  return names.some((name) => resolve(file) === join(kitFolder, name));
}
