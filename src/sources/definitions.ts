/**
 * The definitions of custom resources in what is checked.
 */
import { isCustomResourceDefinition } from "../families/kubernetes/schema";
import { isKubernetesObject } from "../families/kubernetes/identity";
import { objectsIn } from "../families/kubernetes/objects";
import { readDocuments, type Document, type DocumentProblem } from "../yaml";

/** Whether a text can define custom resources, which few do. */
export function mayDefine(text: string): boolean {
  return text.includes("CustomResourceDefinition");
}

/** The CustomResourceDefinitions in documents. */
export function definitionsIn(
  documents: Iterable<Document | DocumentProblem>,
): Readonly<Record<string, unknown>>[] {
  const found: unknown[] = [];
  for (const document of documents) {
    if ("problem" in document || !isKubernetesObject(document.value)) continue;
    found.push(...objectsIn(document.value).objects.map(({ object }) => object));
  }
  return found.filter(isCustomResourceDefinition);
}

/** The CustomResourceDefinitions in a text. */
export function definitionsOf(text: string): unknown[] {
  return mayDefine(text) ? definitionsIn(readDocuments(text)) : [];
}
