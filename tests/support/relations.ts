/**
 * Objects of an inventory in few words.
 */
import * as everyKind from "../../src/author/kinds";
import type { Kind } from "../../src/author/kinds";
import type { KubernetesObject } from "../../src/author";
import { isMapping } from "../../src/author/shape";

/** The kinds by their names. */
export const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(
  Object.values(everyKind)
    .filter((value): value is Kind => isMapping(value) && "resource" in value)
    .map((kind) => [kind.kind, kind]),
);

/**
 * An object by its kind and its place, `Service shop/web` or `ClusterRole reader`, with its other fields. What stands
 * before a dot is the group of a kind that nobody knows: `queues.example.com/Queue shop/jobs`.
 */
export function object(place: string, fields: object = {}): KubernetesObject {
  const [kind = "", full = ""] = place.split(" ");
  const [namespace, name] = full.includes("/") ? full.split("/") : [undefined, full];
  const { metadata, ...rest } = fields as { metadata?: object };
  const known = kinds[kind];
  return {
    apiVersion: known === undefined ? `${kind.split("/")[0]}/v1` : everyKind.apiVersion(known),
    kind: known === undefined ? (kind.split("/")[1] ?? "") : kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }), ...metadata },
    ...rest,
  };
}

/** A workload whose pods have the label `app` and this spec. */
export function workload(place: string, app: string, pod: object = {}, spec: object = {}): KubernetesObject {
  const template = { metadata: { labels: { app } }, spec: { containers: [{ name: "app" }], ...pod } };
  if (place.startsWith("Pod ")) return object(place, { ...template, metadata: template.metadata });
  const jobTemplate = { spec: { template } };
  return object(place, { spec: place.startsWith("CronJob ") ? { jobTemplate } : { ...spec, template } });
}
