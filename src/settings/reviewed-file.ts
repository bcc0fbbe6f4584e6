/**
 * Reading the text of the files that are reviewed like code, `approvals.yaml` and `lockstep.yaml`; for every gate.
 */
import type { Path } from "../author/shape";
import type { FileProblem } from "./fields";
import { readDocuments, type Document, type DocumentProblem, type Position } from "../yaml";
import { mostRepeated } from "../yaml/limits";

/** Something malformed in such a file, with its place. */
export interface PlacedProblem {
  /** What was expected, in one line. */
  readonly message: string;
  readonly position: Position;
  /** The file that it is in, where that is another than the one that was read. */
  readonly file?: string;
}

/**
 * What the text of a file says.
 *
 * @param parse Says what its value means, undefined if it is empty, given the fields that it has twice.
 * @param content What must be in one document, such as `all approvals`.
 */
export function readReviewed<Parsed extends { readonly problems: readonly FileProblem[] }>(
  text: string,
  parse: (value: unknown, repeated: readonly Path[]) => Parsed,
  content: string,
): Omit<Parsed, "problems"> & { readonly problems: readonly PlacedProblem[] } {
  const [document, second] = firstTwo(text);
  const refuse = (message: string, position: Position): ReturnType<typeof readReviewed<Parsed>> => {
    return { ...parse(undefined, []), problems: [{ message, position }] };
  };
  if (document === undefined) return { ...parse(undefined, []), problems: [] };
  if ("problem" in document) return refuse(document.problem, document.position);
  if (second !== undefined) {
    return "problem" in second
      ? refuse(second.problem, second.position)
      : refuse(`${content} must be in one document`, second.start);
  }
  if (document.repeated.length > mostRepeated) {
    return refuse(`more than ${mostRepeated} fields are there twice`, document.start);
  }
  const { problems, ...parsed } = parse(document.value, document.repeated);
  const placed = problems.map(({ message, path }) => ({ message, position: document.locate(path) }));
  return { ...parsed, problems: placed };
}

type Documents = readonly (Document | DocumentProblem)[];

/** What was read by its text: settings are asked for their packs, then for environments, and then for all they decide. */
const known = new Map<string, Documents>();

/** The first two documents with anything in them. */
function firstTwo(text: string): Documents {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found: (Document | DocumentProblem)[] = [];
  for (const document of readDocuments(text)) {
    if ("problem" in document || document.value !== undefined) found.push(document);
    if (found.length === 2) break;
  }
  known.set(text, found);
  return found;
}
