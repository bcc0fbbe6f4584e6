/** Questions asked of objects that are at hand. */
import type { KubernetesObject, Row } from "../../src/author";
import { asKnown } from "../../src/families/kubernetes/kept";
import { ask, type Answer, type Request } from "../../src/judge/ask";
import { questions } from "../../src/queries";
import { objectsIn } from "../../src/families/kubernetes/objects";
import { isKubernetesObject } from "../../src/families/kubernetes/identity";
import { readDocuments } from "../../src/yaml";

/** What a question comes to. Words after its name are what is given for its arguments. */
export function answerTo(
  words: string,
  objects: readonly KubernetesObject[],
  request: Partial<Request> = {},
): Answer {
  const [name = "", ...given] = words.split(" ");
  const question = questions[name];
  if (question === undefined) throw new Error(`there is no question ${name}`);
  const named = Object.keys(question.arguments ?? {}).map((each, at) => [each, given[at] ?? ""]);
  const known = objects.map((object) => ({ object: asKnown(object) }));
  return ask(question, known, { given: Object.fromEntries(named) as Request["given"], ...request });
}

/** The rows of an answer with the cells of these columns, each row in one line. */
export function cells({ rows }: Answer, ...columns: readonly string[]): string[] {
  return rows.map((row) => columns.map((column) => text(row[column])).join(" | "));
}

function text(cell: Row[string]): string {
  return typeof cell === "object" ? cell.join(", ") : String(cell ?? "-");
}

/** The objects of a YAML text. */
export function manifests(text: string): KubernetesObject[] {
  return [...readDocuments(text)].flatMap((document) => {
    if ("problem" in document) throw new Error(document.problem);
    if (!isKubernetesObject(document.value)) throw new Error("it is no Kubernetes object");
    return objectsIn(document.value).objects.map(({ object }) => object);
  });
}
