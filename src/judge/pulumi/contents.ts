/**
 * What a Pulumi resource stands for: Kubernetes objects, or a resource of another provider that rules know.
 */
import type { KubernetesObject } from "../../author";
import type { Kind } from "../../author/kinds";
import type { ProviderResource } from "../../author/resources";
import type { Path } from "../../author/shape";
import { asDecoded } from "../../families/kubernetes/normalize";
import { newest, type SchemaProblem, type Schemas } from "../../families/kubernetes/schema";
import { objectsIn } from "../../families/kubernetes/objects";
import { asObject } from "../../families/kubernetes/pulumi";
import type { Provider } from "../../families/provider";
import { providerOf } from "../../families/providers";
import { asGiven, asResource } from "../../families/resource";
import { MisshapenError, withMisshapen } from "./misshapen";
import { guarded, isUnreadable, unknownText, UnreadableError } from "./unknowns";

/** A Pulumi resource: what the engine shows policies, and what states and previews hold. */
export interface Resource {
  /** The type token, such as `kubernetes:apps/v1:Deployment`. */
  readonly type: string;
  /** What the program calls it. */
  readonly name: string;
  /** The inputs, in which stand-ins are for what cannot be read. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** What the program says of it besides; not read of Kubernetes. */
  readonly options?: ProviderResource["options"];
}

/** A Kubernetes object, or the part of it that a patch sets; or a resource of another provider. */
export interface Candidate {
  /** A view of the object; reading an unreadable value throws. */
  readonly object: KubernetesObject;
  /** What the places that rules find are in: the object, or the inputs of a resource. */
  readonly root: object;
  /** The object itself, in which stand-ins are for what cannot be read. */
  readonly written: () => KubernetesObject;
  /** Its place in the resource, empty unless the resource is a list. */
  readonly path: Path;
  /** Where a place in the root is in the resource. */
  readonly place: (within: Path) => Path;
  /** The input by which it refers to the first object of the resource, of which it is a part. */
  readonly ofFirst?: string | undefined;
  /** Whether the resource sets only some fields of an object that exists. */
  readonly isPatch: boolean;
  /** What is wrong with it before any rule sees it; looked for each time. */
  readonly problems: () => readonly SchemaProblem[];
  /** What reading a place of it throws that is of another shape than it must be, or missing. */
  readonly misshapen: readonly MisshapenError[];
}

/** What there is in a resource for rules to judge. */
export interface Contents {
  readonly candidates: readonly Candidate[];
  /** Why there may be more: unreadable values and misshapen lists. */
  readonly errors: readonly unknown[];
  /** The kinds of the objects, so that a rule sees soon whether any concerns it; undefined where not all are known. */
  readonly kinds: ReadonlySet<string> | undefined;
}

/**
 * What there is in a resource that rules may look at.
 *
 * @throws UnreadableError if the `kind` of a Kubernetes object is unreadable.
 */
export function contents(resource: Resource, schemas: Schemas = newest): Contents {
  const provider = providerOf(resource.type);
  return provider === undefined
    ? kubernetesContents(resource, schemas)
    : resourceContents(resource, provider, withMisshapen);
}

/** The same of a resource as it is shown, in which what stands for a secret is of any shape. */
export function shownContents(resource: Resource): Contents {
  const provider = providerOf(resource.type);
  return provider === undefined
    ? kubernetesContents(resource, newest)
    : resourceContents(resource, provider, (inputs) => inputs);
}

function resourceContents(
  resource: Resource,
  provider: Provider,
  withErrors: typeof withMisshapen,
): Contents {
  const all = provider.knownAs(resource.type, asGiven(resource.inputs), isUnreadable);
  const candidates = all.map(({ ofFirst, ...known }): Candidate => {
    // What it is a part of may have no name yet.
    const inputs = ofFirst === undefined ? known.inputs : { ...known.inputs, [ofFirst]: unknownText };
    const whole = { ...known, inputs };
    const misfits = provider.misfits(whole, isUnreadable);
    const owner = `${provider.kindOf(known.type)} ${resource.name}`;
    const misshapen = [...misfits, ...provider.lacks(whole, isUnreadable)].map(
      ({ path, expected }) => new MisshapenError(path, known.place(path), expected, owner),
    );
    const its = { ...known, inputs: withErrors(inputs, misshapen) };
    const object = asResource(provider, resource, its, guarded);
    return {
      object,
      root: object.properties,
      written: () => asResource(provider, resource, its, (each) => each),
      path: [],
      place: known.place,
      ofFirst,
      isPatch: false,
      problems: () => misshapen.slice(0, misfits.length),
      misshapen,
    };
  });
  return { candidates, errors: [], kinds: new Set(candidates.map(({ object }) => object.kind)) };
}

/**
 * The objects in a resource of the Kubernetes provider that rules may look at.
 *
 * @throws UnreadableError if the resource's `kind` is unreadable.
 */
function kubernetesContents(resource: Resource, schemas: Schemas): Contents {
  const { kind } = resource.inputs;
  if (isUnreadable(kind)) throw new UnreadableError(kind, ["kind"]);
  const { object: whole, isPatch } = asObject(resource, isUnreadable);
  const { objects, errors } = objectsIn(whole);
  const kinds = objects.map(({ object }) => object.kind);
  return {
    candidates: objects.map(({ object, path }) => {
      const view = guarded(asDecoded(object));
      return {
        object: view,
        root: view,
        written: () => object,
        path,
        place: (within) => [...path, ...within],
        isPatch,
        problems: () => schemas.problems(object, { isOpen: isUnreadable, isPart: isPatch }),
        misshapen: [],
      };
    }),
    errors: errors.map((error) => unreadableAt(whole, error.path) ?? error),
    kinds: errors.length > 0 || kinds.some(isUnreadable) ? undefined : new Set(kinds),
  };
}

/** Whether there may be an object in a resource that a rule looks at, as far as the kinds tell. */
export function mayHold({ kinds: found }: Pick<Contents, "kinds">, kinds: readonly Kind[]): boolean {
  return found === undefined || kinds.some(({ kind }) => found.has(kind));
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
