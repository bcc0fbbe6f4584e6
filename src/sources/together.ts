/**
 * The sets of objects that rules over several judge: the files of a check, a chart as it is rendered with some values, a
 * kustomization. What belongs to two of them may be two environments, and is never held against each other.
 */
import type { KubernetesObject } from "../author";
import type { Completeness } from "../author/relations";
import { completenessOf } from "../check/completeness";
import { checkTogether, type Part } from "../check/check-together";
import { keptOf } from "../families/kubernetes/kept";
import type { Checks, Source, Together } from "../check/check-object";
import type { FileResult, Location } from "../findings/result";
import { isKubernetesObject } from "../families/kubernetes/identity";
import { objectsIn } from "../families/kubernetes/objects";
import { isSame } from "../judge/fault/places";
import { readDocuments, type Document, type DocumentProblem, type Position } from "../yaml";
import { eachSafely, notRead, startOf } from "./each-safely";

/**
 * The results of the parts of one set, with what rules over several objects say of it.
 *
 * @param name The name of the set, for what is said of it as a whole.
 */
export function withTogether(
  name: string,
  parts: readonly Part[],
  checks: Checks,
  completeness?: Completeness,
): FileResult[] {
  const { together } = checks;
  const own = parts.map(({ result }) => ({ ...result, kept: [] }));
  if (together === undefined || parts.every(({ result: { kept = [] } }) => kept.length === 0)) return own;
  let results: FileResult[] = [];
  let failure: string | undefined;
  const sets = [parts];
  eachSafely(
    () => sets.pop(),
    (set) => {
      const others = together.others ?? [];
      results = checkTogether(set, others, completeness ?? completenessOf(together), checks);
    },
    (_, why) => (failure = why),
  );
  if (failure !== undefined) return [...own, notRead(name, `by rules over several objects ${failure}`)];
  return results;
}

/** The documents that were read last. Places are asked for text by text, and the documents of all would take much memory. */
let latest: { readonly of: unknown; readonly documents: readonly (Document | DocumentProblem)[] } | undefined;

/** Where the objects of a text are. It is read when somebody asks for more than where they start, which few do. */
export function sourcesIn(name: string, read: () => string | undefined): Part["sourceOf"] {
  const placeIn = (at: number, find: (document: Document) => Position): Location => {
    if (latest?.of !== read) latest = { of: read, documents: [...readDocuments(read() ?? "")] };
    const document = latest.documents[at];
    if (document === undefined || "problem" in document) return startOf(name);
    return { file: name, ...find(document) };
  };
  return ({ document = 0, path: own, start }): Source => ({
    origin: {},
    locate: (path) =>
      start !== undefined && isSame(path, own)
        ? { file: name, line: start.line, column: start.column }
        : placeIn(document, (its) => its.locate(path)),
    regionOf: (path) => placeIn(document, (its) => its.regionOf(path)),
  });
}

/** What rules over several objects need of the objects in a text. */
export function keptIn(text: string, { kinds }: Together): KubernetesObject[] {
  return Array.from(readDocuments(text)).flatMap((document) => {
    if ("problem" in document || !isKubernetesObject(document.value)) return [];
    return objectsIn(document.value).objects.flatMap(({ object }) => keptOf(object, kinds) ?? []);
  });
}
