/**
 * Objects as a cluster lists them, judged like those of a manifest.
 */
import type { KubernetesObject } from "../../author";
import type { Kind } from "../../author/kinds";
import { without } from "../../author/shape";
import { checkObject, type Checks, type Source } from "../../check/check-object";
import { keptObject } from "../../check/check-together";
import { withoutRecords } from "../../families/kubernetes/kept";
import { typeMetaOf, type TypeMeta } from "../../families/kubernetes/type-meta";
import type { ResultBuilder, Location } from "../../findings/result";
import { checkDeclared } from "../pulumi/check-declared";
import type { Owners } from "./owners";

/**
 * Judges objects of a kind, and adds what comes of it to a result. Nothing of an object is kept but its names and
 * what the rules say of it.
 *
 * @param items The objects; lists leave out their `apiVersion` and `kind`.
 * @param cluster The name of the cluster's context.
 * @param owners Learns what is found in objects that may own others or be owned.
 */
export function checkListed(
  items: readonly unknown[],
  kind: Kind,
  cluster: string,
  checks: Checks,
  result: ResultBuilder,
  owners: Owners,
): void {
  for (const item of items) {
    const object = asListed(item, kind);
    result.resources++;
    const bare = withoutCopies(object);
    const source = sourceOfListed(object, cluster);
    result.kept.push(...keptObject(bare, { path: [] }, checks));
    const before = [result.findings.length, result.approved.length] as const;
    checkObject({ object: bare, path: [] }, source, checks, result);
    checkDeclared(bare, source, [], checks, result);
    if (kind.podSpec === undefined) continue;
    owners.add({
      uid: object.metadata?.uid,
      owner: object.metadata?.ownerReferences?.find(({ controller }) => controller === true)?.uid,
      findings: [...result.findings.slice(before[0]), ...result.approved.slice(before[1])],
    });
  }
}

/** An item of a list, which leaves out what all of them are. */
export function asListed(item: unknown, kind: Kind): Listed {
  return { ...(item as object), ...typeMetaOf(kind) };
}

/** Where an object of a cluster is. */
export function sourceOfListed(object: Listed | KubernetesObject, cluster: string): Source {
  const location = locationOf(object, cluster);
  return { origin: { cluster }, locate: () => location, regionOf: () => location };
}

/** The place of an object that is in no file. */
export function clusterLocation(cluster: string, ...names: readonly string[]): Location {
  return { file: `cluster:${[cluster, ...names].join("/")}`, line: 1, column: 1 };
}

/** An object of a cluster, as far as it is looked at here. */
export interface Listed extends TypeMeta {
  readonly aggregationRule?: unknown;
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly uid?: string;
    readonly ownerReferences?: readonly { controller?: boolean; uid?: string }[];
  };
}

function locationOf({ kind, metadata = {} }: Listed, cluster: string): Location {
  const { namespace, name = "" } = metadata;
  return clusterLocation(cluster, ...(namespace === undefined ? [] : [namespace]), kind, name);
}

/**
 * An object without the copies of itself that the API server and kubectl keep in it, nor those that a controller makes
 * of the rules of other roles in an aggregated ClusterRole.
 */
export function withoutCopies(object: Listed): KubernetesObject {
  const own = object.aggregationRule == null ? object : without("rules", object);
  return { ...own, metadata: withoutRecords({ annotations: {}, ...object.metadata }) } as KubernetesObject;
}
