/**
 * What ConfigMaps, Secrets and claims hold, as far as pods refer to it.
 */
import { configMap, persistentVolumeClaim, pod, secret, statefulSet } from "../kinds";
import { describeMissing } from "./describe";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, mapping, text, within } from "./reading";
import { isIssued, makersOf } from "./makers";
import { specOf } from "./relations";

/** The keys that a controller puts into each Secret with the token of a service account. */
const ofTokens = ["token", "ca.crt", "namespace"];

/** Whether a ConfigMap or Secret has a key; one without any is filled by something else, and may have each. */
export function hasKey(entry: Entry, key: string | number | undefined): boolean {
  const { data, stringData, binaryData } = mapping(entry.object);
  const keys = [data, stringData, binaryData].flatMap((each) => Object.keys(mapping(each)));
  if (key === undefined || keys.length === 0) return true;
  const isToken = secretType(entry) === "kubernetes.io/service-account-token";
  return [...keys, ...(isToken ? ofTokens : [])].includes(String(key));
}

/** What every namespace has: the ConfigMaps with the authorities of the cluster, the second on OpenShift. */
const madeByCluster = ["kube-root-ca.crt", "openshift-service-ca.crt"];

/** Whether every namespace has such an object. */
export function isMadeByCluster({ kind, name }: Reference): boolean {
  return kind === configMap.kind && madeByCluster.includes(name);
}

/**
 * Whether a claim is one that is made of a template: `<template>-<stateful set>-<number>` by a StatefulSet, and
 * `<pod>-<volume>` for a volume that lives as long as its Pod.
 */
export function isClaimOfTemplate({ kind, namespace, name }: Reference, inventory: Inventory): boolean {
  if (kind !== persistentVolumeClaim.kind) return false;
  const [, prefix] = /^(.+)-\d+$/u.exec(name) ?? [];
  const ofSets = inventory
    .in(namespace, statefulSet)
    .some((set) =>
      entriesOf(specOf(set)["volumeClaimTemplates"]).some(
        ([, template]) => `${text(within(template, "metadata")["name"])}-${set.name}` === prefix,
      ),
    );
  return ofSets || isClaimOfVolume(namespace, name, inventory);
}

function isClaimOfVolume(namespace: string | undefined, name: string, inventory: Inventory): boolean {
  const parts = name.split("-");
  return parts.some((_, at) => {
    const owners = inventory.named({ ...pod, namespace, name: parts.slice(0, at).join("-") });
    const volume = parts.slice(at).join("-");
    return owners.some((each) =>
      entriesOf(specOf(each)["volumes"]).some(
        ([, its]) => its["name"] === volume && its["ephemeral"] !== undefined,
      ),
    );
  });
}

/** The type of a Secret. */
export function secretType({ object }: Entry): string {
  return text(mapping(object)["type"]) || "Opaque";
}

/**
 * What keeps an Ingress from the certificates that it names, in words.
 *
 * @throws Undecided
 */
export function unusableCertificates(entry: Entry, inventory: Inventory): readonly string[] {
  if (isIssued(entry)) return [];
  return entriesOf(specOf(entry)["tls"]).flatMap(([, { secretName }]) => {
    const { group, kind } = secret;
    const reference = { group, kind, namespace: entry.namespace, name: text(secretName) };
    if (reference.name === "" || makersOf(reference, inventory).length > 0) return [];
    const [found, ...others] = inventory.find(reference);
    if (found === undefined) return [describeMissing(reference, inventory)];
    if ([found, ...others].some((each) => secretType(each) === "kubernetes.io/tls")) return [];
    return [`the Secret ${reference.name} is of the type ${secretType(found)}, not kubernetes.io/tls`];
  });
}
