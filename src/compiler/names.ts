/**
 * Names for CEL variables.
 */
import ts from "typescript";
import type { Scope } from "./value";

/** The names that admission policies give a meaning, and the words that CEL reserves. */
export const reservedNames: ReadonlySet<string> = new Set(
  (
    "object oldObject request params namespaceObject variables authorizer true false null in as break const " +
    "continue else for function if import let loop package namespace return var void while optional size " +
    "string int double bool type list map duration timestamp has dyn"
  ).split(" "),
);

/** A name for a CEL variable that hides none in use, as near to the author's as can be. */
export function freshName(binding: ts.BindingName | undefined, scope: Scope): string {
  const wanted = binding !== undefined && ts.isIdentifier(binding) ? binding.text.replaceAll("$", "_") : "it";
  let candidate = wanted;
  for (let count = 2; scope.names.has(candidate); count++) candidate = `${wanted}${String(count)}`;
  return candidate;
}
