/**
 * What the policies find in a resource, read once for all of them.
 */
import { isHelmRelease } from "../families/kubernetes/pulumi";
import { contents, type Contents } from "../judge/pulumi/contents";
import { releaseReason } from "../judge/pulumi/reasons";
import type { Schemas } from "../families/kubernetes/schema";
import type { RenderedRelease } from "../sources/rendered/release";
import { shownProperties } from "./decode-once";
import type { ValidationArgs } from "./judgement";
import { inputsOf, memoryOf, type UnknownContents } from "./resource-memory";

/** What resources are read by. */
export interface Reader {
  /** What objects are read by. */
  readonly schemas: Schemas;
  /** Renders Helm releases; they are not judged unless given. */
  readonly renderRelease?: ((inputs: Inputs, schemas: Schemas) => Promise<RenderedRelease>) | undefined;
}

type Inputs = Readonly<Record<string, unknown>>;

/** What there is in a resource, or why that cannot be told. Does not return where nothing can be judged. */
export function foundIn(
  args: Pick<ValidationArgs, "type" | "name" | "urn" | "props" | "opts" | "notApplicable">,
  { schemas, renderRelease }: Reader,
): Contents | UnknownContents | Promise<Contents> {
  const { type, name, opts } = args;
  const inputs = inputsOf(args);
  const memory = memoryOf(inputs);
  const leave = (reason: string): never => {
    memory.leavesUnchecked(args, reason);
    return args.notApplicable(reason);
  };
  if (!isHelmRelease(args)) return contentsOf({ type, name, opts, inputs }, schemas);
  if (renderRelease === undefined) return leave(releaseReason);
  return memory
    .rendering(() => renderRelease(shownProperties(inputs) ?? inputs, schemas))
    .then((rendering) => ("reason" in rendering ? leave(rendering.reason) : rendering));
}

/** What there is in a resource that is no release, or why that cannot be told. */
export function contentsOf(
  { opts, ...resource }: Pick<ValidationArgs, "type" | "name" | "opts"> & { readonly inputs: Inputs },
  schemas: Schemas,
): Contents | UnknownContents {
  const options = { protect: opts.protect };
  return memoryOf(resource.inputs).contents(() => contents({ ...resource, options }, schemas));
}
