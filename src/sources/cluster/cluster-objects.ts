/**
 * The objects of a live cluster that a question is asked of.
 */
import { secret, type Kind } from "../../author/kinds";
import type { Problem } from "../../findings/result";
import { asKnown } from "../../findings/kept";
import type { KnownObject } from "../../judge/ask";
import { assertNamespace, problem, refused, type ClusterSelection } from "./check-cluster";
import { asListed, withoutCopies } from "./check-listed";
import { Connection } from "./connection";
import { ClusterFailure } from "./failure";
import { list, type Refusal } from "./list";

/** What is known of a cluster. */
export interface ClusterObjects {
  readonly known: readonly KnownObject[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the objects of these kinds in all namespaces, since those of one refer to others. What may not be listed becomes a
 * problem; of a namespace that is asked about, its own objects are then listed.
 */
export async function clusterObjects(
  { context, namespace }: ClusterSelection,
  kinds: readonly Kind[],
): Promise<ClusterObjects> {
  const known: KnownObject[] = [];
  const problems: Problem[] = [];
  let cluster = context ?? "(current context)";
  try {
    const connection = await Connection.open(context);
    cluster = connection.context;
    if (namespace !== undefined) await assertNamespace(connection, namespace);
    for (const kind of new Set(kinds)) {
      const all = await listKind(connection, kind);
      if (!("answer" in all)) {
        known.push(...all);
        continue;
      }
      problems.push(...refused(all.answer, kind, undefined, cluster).problems);
      if (all.answer.status !== 403 || namespace === undefined || !kind.namespaced) continue;
      const own = await listKind(connection, kind, namespace);
      if (!("answer" in own)) known.push(...own);
    }
  } catch (error) {
    if (!(error instanceof ClusterFailure)) throw error;
    problems.push(problem(error.message, cluster));
  }
  return { known, problems };
}

/** A list in which objects have nothing but their metadata. */
const onlyMetadata = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

async function listKind(
  connection: Connection,
  kind: Kind,
  namespace?: string,
): Promise<readonly KnownObject[] | Refusal> {
  const reader = kind === secret ? { get: (path: string) => connection.get(path, onlyMetadata) } : connection;
  return list(
    reader,
    kind,
    namespace,
    () => [] as KnownObject[],
    (items, known) => {
      for (const item of items) known.push({ object: asKnown(withoutCopies(asListed(item, kind))) });
    },
  );
}
