/**
 * Real manifests written by others, which are no part of this repository.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { KubernetesObject } from "../../src/author";
import { normalizeNulls } from "../../src/families/kubernetes/normalize";
import { isKubernetesObject } from "../../src/families/kubernetes/identity";
import { readDocuments } from "../../src/yaml";

/** The folder of the corpus, which stands beside this repository where it is developed. */
export const corpusFolder = resolve(__dirname, "../../../shared/corpus");

/** An object of the corpus. */
export interface CorpusObject {
  /** Its file and its place among the documents of the file. */
  readonly title: string;
  readonly object: KubernetesObject;
}

/** Whether the corpus is there. With LOCKSTEP_REQUIRE_CORPUS set a missing one is an error. */
export function hasCorpus(): boolean {
  if (existsSync(corpusFolder)) return true;
  if ((process.env["LOCKSTEP_REQUIRE_CORPUS"] ?? "") === "") return false;
  throw new Error(`the corpus is not at ${corpusFolder}`);
}

/**
 * `describe` where the corpus is there, and `describe.skip`, which jest reports, where it is not.
 */
export function describeWithCorpus(title: string, tests: () => void): void {
  const isThere = hasCorpus();
  (isThere ? describe : describe.skip)(
    isThere ? title : `${title} (skipped: there is no corpus here)`,
    tests,
  );
}

/** Every Kubernetes object of the corpus, in order of file. */
export function corpusObjects(): CorpusObject[] {
  return objectsBelow(corpusFolder);
}

/** A file of manifests. */
export interface CorpusFile {
  /** Its path in the folder. */
  readonly title: string;
  readonly text: string;
}

/** Every file of manifests in the corpus, in order. */
export function corpusFiles(): CorpusFile[] {
  return filesBelow(corpusFolder);
}

/** Every Kubernetes object in the manifests of a folder and below, in order of file. */
export function objectsBelow(folder: string): CorpusObject[] {
  return filesBelow(folder).flatMap((file) =>
    [...readDocuments(file.text)].flatMap((document, at): CorpusObject[] => {
      if ("problem" in document) return [];
      const value = normalizeNulls(document.value);
      const title = `${file.title}, document ${at + 1}`;
      return isKubernetesObject(value) ? [{ title, object: value }] : [];
    }),
  );
}

function filesBelow(folder: string): CorpusFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ title: relative(folder, file), text: readFileSync(file, "utf8") }));
}
