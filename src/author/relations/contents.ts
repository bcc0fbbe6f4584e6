/**
 * What ConfigMaps, Secrets and claims hold, as far as pods refer to it.
 */
import { configMap, persistentVolumeClaim, secret, statefulSet } from "../kinds";
import { describeMissing } from "./describe";
import type { Entry, Inventory, Reference } from "./inventory";
import { entriesOf, mapping, text, within } from "./reading";
import { makersOf } from "./makers";
import { annotationsOf, specOf } from "./relations";

/** Whether a ConfigMap or Secret has a key; one without any is filled by something else, and may have each. */
export function hasKey({ object }: Entry, key: string | number | undefined): boolean {
  const { data, stringData, binaryData } = mapping(object);
  const keys = [data, stringData, binaryData].flatMap((each) => Object.keys(mapping(each)));
  return key === undefined || keys.length === 0 || keys.includes(String(key));
}

/** Whether every namespace has such an object, as the ConfigMap with the authority of the cluster. */
export function isMadeByCluster({ kind, name }: Reference): boolean {
  return kind === configMap.kind && name === "kube-root-ca.crt";
}

/** Whether a claim is one that a StatefulSet makes of a template: `<template>-<stateful set>-<number>`. */
export function isClaimOfTemplate({ kind, namespace, name }: Reference, inventory: Inventory): boolean {
  if (kind !== persistentVolumeClaim.kind) return false;
  const [, prefix] = /^(.+)-\d+$/u.exec(name) ?? [];
  return inventory
    .in(namespace, statefulSet)
    .some((set) =>
      entriesOf(specOf(set)["volumeClaimTemplates"]).some(
        ([, template]) => `${text(within(template, "metadata")["name"])}-${set.name}` === prefix,
      ),
    );
}

/** The type of a Secret. */
export function secretType({ object }: Entry): string {
  return text(mapping(object)["type"]) || "Opaque";
}

/** The annotations by which controllers make the Secrets that an Ingress names for TLS. */
const issuing = /^(?:cert-manager\.io\/(?:cluster-)?issuer|kubernetes\.io\/tls-acme)$/u;

/**
 * What keeps an Ingress from the certificates that it names, in words.
 *
 * @throws Undecided
 */
export function unusableCertificates(entry: Entry, inventory: Inventory): readonly string[] {
  if (Object.keys(annotationsOf(entry)).some((key) => issuing.test(key))) return [];
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
