/**
 * Fields that a YAML text gives twice. Kubernetes takes the last one in silence, which is no way to read a file
 * that people review.
 */
import { isMap, isScalar, isSeq, parseAllDocuments } from "yaml";
import type { Path } from "../../author/shape";

/** The fields of the text's documents that are there more than once. */
export function repeatedFields(text: string): Path[] {
  const documents = parseAllDocuments(text, { uniqueKeys: false });
  return [...documents].flatMap((document) => repeatedIn(document.contents, []));
}

function repeatedIn(node: unknown, path: Path): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => repeatedIn(item, [...path, index]));
  if (!isMap(node)) return [];
  const seen = new Set<string>();
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : String(key);
    const place = [...path, name];
    const repeated = seen.has(name) ? [place] : [];
    seen.add(name);
    return [...repeated, ...repeatedIn(value, place)];
  });
}
