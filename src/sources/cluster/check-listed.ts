/**
 * Objects as a cluster lists them, judged like those of a manifest.
 */
import type { KubernetesObject } from "../../author";
import { apiVersion, isOfKind, type Kind } from "../../author/kinds";
import { normalizeNulls } from "../../families/kubernetes/normalize";
import { checkObject, type Checks } from "../../findings/check-object";
import type { Gathering, Location } from "../../findings/result";

/**
 * Judges objects of a kind, and adds what comes of it to a result. Nothing of an object is kept but its names and
 * what the rules say of it.
 *
 * @param items The objects; lists leave out their `apiVersion` and `kind`.
 * @param cluster The name of the cluster's context.
 */
export function checkListed(
  items: readonly unknown[],
  kind: Kind,
  cluster: string,
  checks: Checks,
  result: Gathering,
): void {
  for (const item of items) {
    const object = { ...(item as object), apiVersion: apiVersion(kind), kind: kind.kind } as Listed;
    // Admission lets pass what is being deleted, since there is nothing left to mend.
    if (object.metadata?.deletionTimestamp !== undefined) continue;
    result.resources++;
    const bare = normalizeNulls(withoutCopies(object)) as KubernetesObject;
    const rules = withoutManaged(object, checks);
    if (rules.length < checks.rules.length) result.managed++;
    const location = locationOf(object, cluster);
    const source = { origin: { cluster }, locate: () => location };
    checkObject({ object: bare, path: [] }, source, { ...checks, rules }, result);
  }
}

/** The place of an object that is in no file. */
export function clusterLocation(cluster: string, ...names: readonly string[]): Location {
  return { file: `cluster:${[cluster, ...names].join("/")}`, line: 1, column: 1 };
}

interface Listed {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly deletionTimestamp?: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly ownerReferences?: readonly { apiVersion: string; kind: string; controller?: boolean }[];
  };
}

function locationOf({ kind, metadata = {} }: Listed, cluster: string): Location {
  const { namespace, name = "" } = metadata;
  return clusterLocation(cluster, ...(namespace === undefined ? [] : [namespace]), kind, name);
}

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** An object without the copies of itself that the API server and kubectl keep in it. */
function withoutCopies(object: Listed): Listed {
  const { annotations = {}, ...metadata } = without("managedFields", object.metadata ?? {});
  return { ...object, metadata: { ...metadata, annotations: without(lastApplied, annotations) } };
}

function without<Fields extends object>(name: string, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)) as Fields;
}

/**
 * The rules without those that look at an object and at the controller that made it. What a controller makes is
 * judged, and mended, where its template is; a Pod of a controller that no rule looks at is judged itself.
 */
function withoutManaged(object: Listed, { rules }: Checks): Checks["rules"] {
  const owner = object.metadata?.ownerReferences?.find(({ controller }) => controller === true);
  if (owner === undefined) return rules;
  return rules.filter(
    ({ target: { kinds } }) =>
      !(kinds.some((kind) => isOfKind(object, kind)) && kinds.some((kind) => isOfKind(owner, kind))),
  );
}
