/**
 * The check gate: text of manifests, and of what Pulumi knows of a stack, in; findings out.
 */
import { formatPath, type Path } from "../author/shape";
import { isKubernetesObject } from "../families/kubernetes/identity";
import { objectsIn } from "../families/kubernetes/objects";
import { refusalOf } from "../families/kubernetes/refused";
import { newest, type Schemas } from "../families/kubernetes/schema";
import { checkObject, type Checks } from "../check/check-object";
import { TooMuch } from "../findings/bounds";
import { definitionsIn, mayDefine } from "./definitions";
import { keptObject } from "../check/check-together";
import { isFluxRelease, isHelmOutput, isHelmTest } from "./helm-objects";
import { checkDeclared } from "./pulumi/check-declared";
import { checkStack } from "../check/check-stack";
import { isProgramFile, readProjectFile } from "./pulumi/program";
import { readStack } from "./pulumi/read-stack";
import { legible } from "./sops";
import { ResultBuilder, type FileResult, type Location } from "../findings/result";
import { readDocuments, type Document, type DocumentProblem } from "../yaml";

/** What there is to know of the text around a document. */
interface Around extends AboutText {
  /** How many documents come before it. */
  readonly at: number;
}

/** What there is to know of a text. */
interface AboutText {
  /** What may be wrong with a text that cannot be read. */
  readonly hint: string;
  readonly isOfHelm: boolean;
  /** The project of Pulumi whose program it is. */
  readonly project: string | undefined;
}

/**
 * Checks the text of a file.
 *
 * @param project The project of Pulumi whose program it is; none unless given.
 */
export function checkText(file: string, text: string, checks: Checks, project?: string): FileResult {
  const result = new ResultBuilder();
  const about = { hint: templateHint(text), isOfHelm: isHelmOutput(text), project };
  const [documents, schemas] = withDefinitions(text, checks.schemas ?? newest);
  let at = 0;
  for (const document of documents) {
    try {
      checkDocument(file, document, { ...about, at: at++ }, { ...checks, schemas }, result);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      const position = "problem" in document ? document.position : document.start;
      result.problems.push({ kind: "file", message: error.message, location: { file, ...position } });
      break;
    }
  }
  return result;
}

/** The documents of a text, and what objects are read by with the custom resources that the text defines. */
function withDefinitions(
  text: string,
  schemas: Schemas,
): readonly [documents: Iterable<Document | DocumentProblem>, schemas: Schemas] {
  if (!mayDefine(text)) return [readDocuments(text), schemas];
  const documents = [...readDocuments(text)];
  return [documents, schemas.with(definitionsIn(documents))];
}

function checkDocument(
  file: string,
  document: Document | DocumentProblem,
  text: Around,
  checks: Checks,
  result: ResultBuilder,
): void {
  if ("problem" in document) {
    result.documents++;
    const location = { file, ...document.position };
    result.addProblem({ kind: "syntax", message: document.problem + text.hint, location });
  } else if (document.value !== undefined) {
    result.documents++;
    checkValue(file, document, text, checks, result);
  }
}

function checkValue(file: string, read: Document, text: Around, checks: Checks, result: ResultBuilder): void {
  // Pulumi reads its own files by newer YAML than Kubernetes.
  const document = isProgramFile(read.value, text.project) ? read.renewed() : read;
  const source = {
    origin: {},
    isFile: !text.isOfHelm,
    // Spread, each would take twice the memory, and findings keep two.
    locate: (path: Path) => {
      const { line, column } = document.locate(path);
      return { file, line, column };
    },
    regionOf: (path: Path) => {
      const { line, column, end } = document.regionOf(path);
      return { file, line, column, end };
    },
  };
  if (!isKubernetesObject(document.value)) {
    const stack = readStack(document.value) ?? readProjectFile(document.value, text.project);
    if (stack !== undefined) checkStack(stack, source, checks, result);
    else checkOther(document.value, source.locate, result);
    return;
  }
  const { objects, errors } = objectsIn(document.value);
  const installed = objects.filter(({ object }) => !(text.isOfHelm && isHelmTest(object)));
  result.resources += installed.length;
  if (installed.length < objects.length) {
    result.addNote({ message: "Helm tests are excluded: no release has them", location: source.locate([]) });
  }
  for (const path of document.repeated) {
    const message = `${formatPath(path)} is given more than once, and only the last counts`;
    result.addProblem({ kind: "shape", message, location: source.locate(path) });
  }
  for (const { path, message } of errors) {
    result.addProblem({ kind: "shape", message, location: source.locate(path) });
  }
  for (const placed of installed) {
    if (isFluxRelease(placed.object)) {
      const message =
        "Flux installs a chart for it, which is not rendered here; check the chart with its values";
      result.addNote({ message, location: source.locate(placed.path) });
    }
    checkObject({ ...placed, object: legible(placed.object) }, source, checks, result);
    checkDeclared(placed.object, source, placed.path, checks, result);
    const { path } = placed;
    const place = { path, document: text.at, ...(path.length === 0 ? { start: document.start } : {}) };
    result.kept.push(...keptObject(placed.object, place, checks));
  }
}

/** Most other documents are for other programs; some are objects that Kubernetes would refuse. */
function checkOther(value: unknown, locate: (path: Path) => Location, result: ResultBuilder): void {
  result.others++;
  const problem = refusalOf(value);
  if (problem === undefined) return;
  result.addProblem({ kind: "shape", message: problem.message, location: locate(problem.path) });
}

/** Helm charts hold templates whose names end like those of manifests; so do repositories that use Jinja. */
function templateHint(text: string): string {
  return /\{\{|\{%/u.test(text) ? "; if this is a template, render it and check what comes out" : "";
}
