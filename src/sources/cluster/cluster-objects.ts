/**
 * The objects of a live cluster that a question is asked of.
 */
import { isOfKind, secret, type Kind } from "../../author/kinds";
import type { Problem } from "../../findings/result";
import { asKnown } from "../../families/kubernetes/kept";
import { typeMetaOf } from "../../families/kubernetes/type-meta";
import type { KnownObject } from "../../judge/ask";
import { assertNamespace, problem, refused, type ClusterSelection } from "./check-cluster";
import { asListed, withoutCopies } from "./check-listed";
import { Connection } from "./connection";
import { ClusterFailure } from "./failure";
import { asServed, versionsOf } from "./served";
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
        known.push(...all.known);
        continue;
      }
      problems.push(...refused(all.answer, kind, undefined, cluster).problems);
      if (all.answer.status !== 403 || namespace === undefined || !kind.namespaced) continue;
      const own = await listKind(connection, kind, namespace);
      if (!("answer" in own)) known.push(...own.known);
    }
  } catch (error) {
    if (!(error instanceof ClusterFailure)) throw error;
    problems.push(problem(error.message, cluster));
  }
  return { known, problems };
}

/** A list in which objects have nothing but their metadata. */
const onlyMetadata = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";

/** The objects of a kind, and the version of their list. */
export interface ListedKind {
  /** The kind at the version that the cluster serves. */
  readonly served: Kind;
  readonly known: readonly KnownObject[];
  readonly version: string;
}

/** Lists the objects of a kind, of one namespace if one is given; at another version where the cluster has not that of the kind. */
export async function listKind(
  connection: Connection,
  kind: Kind,
  namespace?: string,
): Promise<ListedKind | Refusal> {
  const listed = await listAt(connection, kind, namespace);
  if (!("answer" in listed) || kind.group === "") return listed;
  if (listed.answer.status !== 404) return asServed(connection, kind, listed);
  for (const version of await versionsOf(connection, kind)) {
    if (version === kind.version) continue;
    const other = await listAt(connection, { ...kind, version }, namespace);
    if (!("answer" in other) || other.answer.status !== 404) return other;
  }
  return listed;
}

/** Whether a kind is that of Secrets, whoever names it. */
export function isSecret(kind: Kind): boolean {
  return isOfKind(typeMetaOf(kind), secret);
}

async function listAt(
  connection: Connection,
  kind: Kind,
  namespace: string | undefined,
): Promise<ListedKind | Refusal> {
  const accept = isSecret(kind) ? onlyMetadata : undefined;
  const get = (path: string): ReturnType<Connection["get"]> => connection.get(path, accept);
  return list(
    { get },
    kind,
    namespace,
    () => ({ served: kind, known: [] as KnownObject[], version: "" }),
    (items, listed, version) => {
      for (const item of items) listed.known.push(asItem(item, kind));
      listed.version = version;
    },
  );
}

/** An item of a list as questions know it. */
export function asItem(item: unknown, kind: Kind): KnownObject {
  return { object: asKnown(withoutCopies(asListed(item, kind))) };
}
