/**
 * What is kept of objects until all have been seen: those of kinds that rules over several objects are about, without
 * what such rules do not read. No value of a Secret or ConfigMap is among it.
 */
import type { KubernetesObject } from "../../author";
import { configMap, isOfKind, secret, type Kind } from "../../author/kinds";
import { isCustom, mayMakePods } from "../../author/relations";
import { isMapping, without } from "../../author/shape";
import { asDecoded } from "./normalize";
import { groupIn, typeMetaIn } from "./type-meta";

/** What is kept of an object as it is written; undefined where it is of none of the kinds. */
export function keptOf(written: KubernetesObject, kinds: readonly Kind[]): KubernetesObject | undefined {
  const isOfKinds = kinds.some((kind) => isOfKind(written, kind));
  if (!isOfKinds && !isMaker(written)) return undefined;
  const object = asDecoded(written);
  if (!isOfKinds) return object;
  const { metadata, ...fields } = object as KubernetesObject & Readonly<Record<string, unknown>>;
  const kept = Object.entries(fields).filter(([field]) => field !== "status");
  const isData = isOfKind(object, configMap) || isOfKind(object, secret);
  return {
    ...Object.fromEntries(isData ? kept.map(([field, value]) => [field, withoutValues(field, value)]) : kept),
    metadata: withoutRecords(metadata),
  } as KubernetesObject;
}

/** Whether pods may be made of an object that nobody sees here. */
function isMaker(object: KubernetesObject): boolean {
  const group = groupIn(object);
  return group !== undefined && isCustom({ group, kind: object.kind }) && mayMakePods(object);
}

/** The keys of data without their values. */
function withoutValues(field: string, value: unknown): unknown {
  if (!["data", "stringData", "binaryData"].includes(field) || !isMapping(value)) return value;
  return Object.fromEntries(Object.keys(value).map((key) => [key, ""]));
}

const lastApplied = "kubectl.kubernetes.io/last-applied-configuration";

/** An object as questions know it: of a Secret what it is called, never what it holds. */
export function asKnown(object: KubernetesObject): KubernetesObject {
  if (!isOfKind(object, secret)) return object;
  return { ...typeMetaIn(object), metadata: withoutRecords(object.metadata) } as KubernetesObject;
}

/** Metadata without what records who wrote which field, and without the copy of the object that kubectl keeps. */
export function withoutRecords(metadata: unknown): unknown {
  if (!isMapping(metadata)) return metadata;
  const { annotations, ...rest } = without("managedFields", metadata);
  return isMapping(annotations) ? { ...rest, annotations: without(lastApplied, annotations) } : rest;
}
