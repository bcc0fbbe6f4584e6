/**
 * Listing the objects of a kind, page by page.
 */
import type { Kind } from "../../author/kinds";
import { listPath } from "./kinds";
import type { Answer, Connection } from "./connection";

/** How many objects a page has: few enough that a page of the largest objects, 1.5 MB each, fits into memory. */
const pageSize = 250;
/** How many times a list may expire before its end, which happens some minutes after its first page. */
const mostRestarts = 3;

/** Why a list has no objects, or not all. */
export interface Refusal {
  readonly answer: Answer;
}

/**
 * Reads the objects of a kind. A list that expires is read once more from the start.
 *
 * @param namespace Lists this namespace alone.
 * @param start Begins what the pages are added to; called again when the list is.
 * @param page Takes the objects of a page, and the version of the list, from which changes can be followed.
 * @returns What the pages were added to, or the answer that ended the list.
 */
export async function list<Result>(
  connection: Pick<Connection, "get">,
  kind: Kind,
  namespace: string | undefined,
  start: () => Result,
  page: (items: readonly unknown[], result: Result, version: string) => void,
): Promise<Result | Refusal> {
  for (let restarts = 0; ; restarts++) {
    const result = start();
    const end = await readPages(connection, listPath(kind, namespace), (items, version) => {
      page(items, result, version);
    });
    if (end === undefined) return result;
    if (end.status !== 410 || restarts === mostRestarts) return { answer: end };
  }
}

/** The answer that is no page; undefined when all pages were read. */
async function readPages(
  connection: Pick<Connection, "get">,
  path: string,
  page: (items: readonly unknown[], version: string) => void,
): Promise<Answer | undefined> {
  let next = "";
  do {
    const query = new URLSearchParams({
      limit: String(pageSize),
      ...(next === "" ? {} : { continue: next }),
    });
    const answer = await connection.get(`${path}?${query.toString()}`);
    const { items, metadata } = answer.body;
    if (answer.status !== 200 || !Array.isArray(items)) return answer;
    const { resourceVersion = "", continue: more = "" } = (metadata ?? {}) as ListMeta;
    page(items as unknown[], resourceVersion);
    next = more;
  } while (next !== "");
  return undefined;
}

interface ListMeta {
  readonly resourceVersion?: string;
  readonly continue?: string;
}
