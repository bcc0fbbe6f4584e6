/**
 * The Kubernetes objects that a Pulumi resource stands for.
 */
import type { KubernetesObject, Rule } from "../../author";
import type { Path } from "../../author/shape";
import { normalizeNulls } from "../../engine/normalize";
import { objectsIn } from "../check/objects";
import { guardUnknowns, isUnknownError, unguarded } from "./unknowns";

/** A Pulumi resource as policies are shown it. */
export interface Resource {
  /** The type token, such as `kubernetes:apps/v1:Deployment`. */
  readonly type: string;
  /** The inputs. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** A Kubernetes object, or the part of it that a patch sets. */
export interface Candidate {
  /** A view of the object; reading an unknown value throws. */
  readonly object: KubernetesObject;
  /** Its place in the resource, empty unless the resource is a list. */
  readonly path: Path;
  /** Whether the resource sets only some fields of an object that exists. */
  readonly isPatch: boolean;
}

/** What there is in a resource for rules to judge. */
export interface Contents {
  readonly candidates: readonly Candidate[];
  /** Why there may be more: unknown values and misshapen lists. */
  readonly errors: readonly unknown[];
}

const nothing: Contents = { candidates: [], errors: [] };

/**
 * The objects in a resource of the Kubernetes provider that a rule may look at. They are told by the
 * `apiVersion` and `kind` in the properties, since the children of charts and of YAML files have no class of
 * their own; a property that is missing is taken from the type token, so that leaving it out hides nothing.
 *
 * @throws Pulumi's error for unknown values if the resource's `kind` is unknown.
 */
export function contents(rule: Rule, { type, props }: Resource): Contents {
  const token = parseToken(type);
  const kind = textOr(token.kind, props["kind"]);
  // Most resources are of no concern to most rules, so they must cost next to nothing.
  if (!kind.endsWith("List") && !rule.target.kinds.some((candidate) => candidate.kind === kind))
    return nothing;

  const plain = unguarded(props) as Record<string, unknown>;
  const whole = {
    ...plain,
    apiVersion: textOr(token.apiVersion, plain["apiVersion"]),
    kind,
  } as KubernetesObject;
  const isPatch = token.isPatch(kind);
  const { objects, errors } = objectsIn(whole);
  return {
    candidates: objects.map(({ object, path }) => ({
      object: guardUnknowns(normalizeNulls(object) as KubernetesObject),
      path,
      isPatch,
    })),
    errors: errors.map((error) => unknownAt(whole, error.path) ?? error),
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

/** The error of reading a place of a value if what is there is unknown. */
function unknownAt(value: object, path: Path): Error | undefined {
  let current: unknown = guardUnknowns(value);
  try {
    for (const step of path) current = (current as Record<string | number, unknown>)[step];
  } catch (error) {
    if (isUnknownError(error)) return error;
  }
  return undefined;
}
