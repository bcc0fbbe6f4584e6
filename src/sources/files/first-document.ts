/**
 * Looking into what only has to be understood in part. Whoever reads it next says what is wrong with it.
 */
import { readDocuments } from "../../yaml";
import { readText } from "./read";

/** The fields of the first document of a YAML file; none where it cannot be read, or is no mapping. */
export function fieldsOf(path: string): Readonly<Record<string, unknown>> {
  const read = readText(path);
  const value = "text" in read ? firstValue(read.text) : undefined;
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** The first document of a YAML text; undefined where there is none that can be read. */
export function firstValue(text: string): unknown {
  try {
    const [document] = readDocuments(text);
    return document !== undefined && "value" in document ? document.value : undefined;
  } catch {
    return undefined;
  }
}
