/**
 * Fields that a YAML text gives twice. Kubernetes takes the last one in silence, which is no way to read a file
 * that people review.
 */
import { eventsToAst, FAILSAFE_SCHEMA, parseEvents, type Node } from "js-yaml";
import type { Path } from "../../author/shape";

/** The fields that are there more than once in the documents of a text, which must be YAML. */
export function repeatedFields(text: string): Path[] {
  const documents = eventsToAst(parseEvents(text, {}), { source: text, schema: FAILSAFE_SCHEMA });
  return documents.flatMap(({ contents }) => repeatedIn(contents, []));
}

function repeatedIn(node: Node | null, path: Path): Path[] {
  if (node?.kind === "sequence") {
    return node.items.flatMap((item, index) => repeatedIn(item, [...path, index]));
  }
  if (node?.kind !== "mapping") return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    if (key.kind !== "scalar") return [];
    const place = [...path, key.value];
    const repeated = seen.has(key.value) ? [place] : [];
    seen.add(key.value);
    return [...repeated, ...repeatedIn(value, place)];
  });
}
