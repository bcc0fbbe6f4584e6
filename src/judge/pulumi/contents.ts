/**
 * The Kubernetes objects that a Pulumi resource stands for.
 */
import type { KubernetesObject } from "../../author";
import type { Path } from "../../author/shape";
import { normalizeNulls } from "../../families/kubernetes/normalize";
import { objectsIn } from "../../families/kubernetes/objects";
import { guarded, isUnreadable, UnreadableError } from "./unknowns";

/** A Pulumi resource: what the engine shows policies, and what states and previews hold. */
export interface Resource {
  /** The type token, such as `kubernetes:apps/v1:Deployment`. */
  readonly type: string;
  /** The inputs, in which stand-ins are for what cannot be read. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A Kubernetes object, or the part of it that a patch sets. */
export interface Candidate {
  /** A view of the object; reading an unreadable value throws. */
  readonly object: KubernetesObject;
  /** Its place in the resource, empty unless the resource is a list. */
  readonly path: Path;
  /** Whether the resource sets only some fields of an object that exists. */
  readonly isPatch: boolean;
}

/** What there is in a resource for rules to judge. */
export interface Contents {
  readonly candidates: readonly Candidate[];
  /** Why there may be more: unreadable values and misshapen lists. */
  readonly errors: readonly unknown[];
}

const nothing: Contents = { candidates: [], errors: [] };

/** Whether a resource is one of the Kubernetes provider. */
export function isOfKubernetes({ type }: Pick<Resource, "type">): boolean {
  return type.startsWith("kubernetes:");
}

/** Whether a resource is a Helm release, which shows its chart and values and not what it deploys. */
export function isHelmRelease({ type }: Pick<Resource, "type">): boolean {
  return type === "kubernetes:helm.sh/v3:Release";
}

/**
 * The objects in a resource of the Kubernetes provider that rules may look at. They are told by the `apiVersion`
 * and `kind` in the inputs, since the children of charts and of YAML files have no class of their own; one that
 * is missing is taken from the type token, so that leaving it out hides nothing.
 *
 * @param looksAt Whether rules look at objects of a kind, given by its name.
 * @throws UnreadableError if the resource's `kind` is unreadable.
 */
export function contents({ type, inputs }: Resource, looksAt: (kind: string) => boolean): Contents {
  const token = parseToken(type);
  const kind = textOr(token.kind, guarded(inputs)["kind"]);
  // Most resources are of no concern to most rules, so they must cost next to nothing.
  if (!kind.endsWith("List") && !looksAt(kind)) return nothing;

  const { apiVersion } = inputs;
  const whole = {
    ...inputs,
    apiVersion: isUnreadable(apiVersion) ? apiVersion : textOr(token.apiVersion, apiVersion),
    kind,
  } as KubernetesObject;
  const isPatch = token.isPatch(kind);
  const { objects, errors } = objectsIn(whole);
  return {
    candidates: objects.map(({ object, path }) => ({
      object: guarded(normalizeNulls(object) as KubernetesObject),
      path,
      isPatch,
    })),
    errors: errors.map((error) => unreadableAt(whole, error.path) ?? error),
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

/** The error of reading a place of a value if what is there is unreadable. */
function unreadableAt(value: object, path: Path): UnreadableError | undefined {
  let current: unknown = guarded(value);
  try {
    for (const step of path) current = (current as Record<string | number, unknown>)[step];
  } catch (error) {
    if (error instanceof UnreadableError) return error;
  }
  return undefined;
}
