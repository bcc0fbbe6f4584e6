/**
 * What an object says that it is: the two fields that Kubernetes calls its type meta.
 */
import { apiVersion, groupOf, type Kind } from "../../author/kinds";

/** What an object says that it is. */
export interface TypeMeta {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The names of these fields. */
export const typeFields: ReadonlySet<unknown> = new Set<keyof TypeMeta>(["apiVersion", "kind"]);

/** What objects of a kind say that they are. */
export function typeMetaOf(kind: Kind): TypeMeta {
  return { apiVersion: apiVersion(kind), kind: kind.kind };
}

/** What an object says that it is, without the rest of it. */
export function typeMetaIn({ apiVersion, kind }: TypeMeta): TypeMeta {
  return { apiVersion, kind };
}

/** The API group that an object or a file names, "" for the core group; undefined where it names none that can be read. */
export function groupIn({ apiVersion }: { readonly apiVersion?: unknown }): string | undefined {
  return typeof apiVersion === "string" ? groupOf(apiVersion) : undefined;
}
