/**
 * The resources of Pulumi's Kubernetes provider.
 */
import type { KubernetesObject } from "../../author/kubernetes";
import { isMapping } from "../../author/shape";
import type { Inputs, IsOpen } from "../provider";

/** A resource by its type token, such as `kubernetes:apps/v1:Deployment`. */
interface Typed {
  readonly type: string;
}

/** Whether a resource is one of the Kubernetes provider. */
export function isOfKubernetes({ type }: Typed): boolean {
  return type.startsWith("kubernetes:");
}

/** Whether a resource is a Helm release, which shows its chart and values and not what it deploys. */
export function isHelmRelease({ type }: Typed): boolean {
  return type === "kubernetes:helm.sh/v3:Release";
}

/** What a resource stands for. */
export interface AsObject {
  /** The object, or a list of objects. */
  readonly object: KubernetesObject;
  /** Whether the resource sets only some fields of an object that exists. */
  readonly isPatch: boolean;
}

/**
 * The object that a resource stands for. It is told by the `apiVersion` and `kind` in the inputs, since the children of
 * charts and of YAML files have no class of their own; one that is missing is taken from the type token, so that
 * leaving it out hides nothing.
 *
 * @param inputs Those of the resource, of which the `kind` can be read.
 */
export function asObject({ type, inputs }: Typed & { readonly inputs: Inputs }, isOpen: IsOpen): AsObject {
  const token = parseToken(type);
  const kind = textOr(token.kind, inputs["kind"]);
  const { apiVersion } = inputs;
  return {
    object: {
      ...inputs,
      apiVersion: isOpen(apiVersion) ? apiVersion : textOr(token.apiVersion, apiVersion),
      kind,
    } as KubernetesObject,
    isPatch: token.isPatch(kind),
  };
}

function textOr(substitute: string, value: unknown): string {
  return typeof value === "string" && value !== "" ? value : substitute;
}

interface Token {
  readonly apiVersion: string;
  readonly kind: string;
  isPatch(kind: string): boolean;
}

/** What a type token such as `kubernetes:apps/v1:DeploymentPatch` says of the objects of that type. */
function parseToken(type: string): Token {
  const [, apiVersion = "", name = ""] = type.split(":");
  return {
    apiVersion: apiVersion.replace(/^core\//u, ""),
    kind: name.replace(/Patch$/u, ""),
    // The properties of a patch have the kind of the object; a custom kind may well be named …Patch.
    isPatch: (kind) => name.endsWith("Patch") && kind !== name,
  };
}

/** Inputs with their secrets hidden, but for what they and the objects in them are: that is no secret. */
export function withTypesShown(inputs: Inputs, shown: Inputs): Inputs {
  const { apiVersion, kind, items } = inputs;
  return {
    ...shown,
    ...(apiVersion === undefined ? {} : { apiVersion }),
    ...(kind === undefined ? {} : { kind }),
    ...(Array.isArray(items) && Array.isArray(shown["items"])
      ? { items: shown["items"].map((each: unknown, at) => withTypeShown(items[at], each)) }
      : {}),
  };
}

function withTypeShown(item: unknown, shown: unknown): unknown {
  return isMapping(item) && isMapping(shown) ? withTypesShown(item, shown) : shown;
}
