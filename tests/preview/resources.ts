/**
 * Resources as Pulumi programs declare them.
 */
import type { KubernetesObject } from "../../src/author";

/** The type token of the SDK's class for an object. */
export function typeToken({ apiVersion, kind }: KubernetesObject): string {
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}
