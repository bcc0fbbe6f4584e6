/**
 * The rules of the pack by where they are: their names come from their paths and are written nowhere else.
 */
import type { AnyRule } from "./rule";

/** A rule with the names that its path `policies/<category>/<name>.ts` gives it. */
export interface Rule extends AnyRule {
  readonly category: string;
  readonly name: string;
}

/**
 * The rules by path (`<category>/<name>`), in order of path.
 *
 * @throws Error if two rules have one name, since gates know a rule by its name alone.
 */
export function catalogue(definitions: Readonly<Record<string, AnyRule>>): readonly Rule[] {
  const seen = new Map<string, string>();
  return Object.entries(definitions).map(([path, definition]) => {
    const [category = "", name = ""] = path.split("/");
    const other = seen.get(name);
    if (other !== undefined) throw new Error(`rules ${other} and ${path} have the same name`);
    seen.set(name, path);
    return { ...definition, category, name };
  });
}
