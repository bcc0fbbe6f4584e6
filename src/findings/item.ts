/**
 * Which item of an object a finding is about, in words that stay the same while the object around it changes.
 */
import { formatPath, isMapping, type Path } from "../author/shape";

/**
 * The place of an item in its object, such as `spec.containers["app"]`: the items of lists go by their names, where each
 * has one of its own, and else by their place; "" for the object itself.
 */
export function itemAt(object: unknown, path: Path): string {
  let value = object;
  let text = "";
  for (const step of path) {
    const outer = value;
    value = read(outer, step);
    const shown = Array.isArray(outer) ? `[${nameIn(outer, Number(step))}]` : formatPath([step]);
    text += text === "" || shown.startsWith("[") ? shown : `.${shown}`;
  }
  return text;
}

/** The name of an element that no other of the list has, or else its place. */
function nameIn(list: readonly unknown[], at: number): string {
  const names = Array.from(list.keys(), (each): unknown => {
    const element = read(list, each);
    return isMapping(element) ? read(element, "name") : undefined;
  });
  const name = names[at];
  const isItsOwn = typeof name === "string" && names.filter((each) => each === name).length === 1;
  return isItsOwn ? JSON.stringify(name) : String(at);
}

/** What a value holds. Values of Pulumi that nobody knows yet cannot be read, and have no name. */
function read(outer: unknown, step: string | number): unknown {
  try {
    return typeof outer === "object" && outer !== null ? (outer as Record<string, unknown>)[step] : undefined;
  } catch {
    return undefined;
  }
}
