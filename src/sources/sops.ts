/**
 * Secrets that SOPS encrypts in their file, which GitOps controllers decrypt before Kubernetes sees them.
 * https://getsops.io/docs/#important-information-on-types
 */
import type { KubernetesObject } from "../author";
import { isOfKind, secret } from "../author/kinds";
import { isMapping } from "../author/shape";

/** An object as it is written; of a Secret that SOPS encrypts what is legible, without the record of SOPS. */
export function legible(object: KubernetesObject): KubernetesObject {
  const { sops, data, stringData, ...others } = object as KubernetesObject & Record<string, unknown>;
  if (!isOfKind(object, secret) || !isMapping(sops) || typeof sops["mac"] !== "string") return object;
  return {
    ...others,
    ...(data === undefined ? {} : { data: withoutEncrypted(data) }),
    ...(stringData === undefined ? {} : { stringData: withoutEncrypted(stringData) }),
  };
}

function withoutEncrypted(entries: unknown): unknown {
  if (!isMapping(entries)) return entries;
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !isEncrypted(value)));
}

function isEncrypted(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("ENC[") && value.endsWith("]");
}
