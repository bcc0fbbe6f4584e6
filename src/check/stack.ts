/**
 * A Pulumi stack as it is judged, whatever says what is in it.
 */
import type { Path } from "../author/shape";
import type { Identity } from "../families/kubernetes/identity";
import type { Origin } from "../findings/result";
import type { Cluster } from "../judge/pulumi/clusters";
import type { Resource } from "../judge/pulumi/contents";
import type { ProgramNames } from "../judge/pulumi/identity";
import type { Joints } from "../judge/pulumi/stack-set";
import type { Unseen } from "../judge/pulumi/unseen";

/** A resource that is there, or will be. */
export interface StackResource extends Resource {
  readonly origin: Pick<Origin, "pulumi" | "program">;
  /** What the resource is called in its project. */
  readonly names: ProgramNames;
  /** The object that declares it, whose approvals are its own. */
  readonly holder?: Identity | undefined;
  /** The place of its inputs in the file. */
  readonly path: Path;
  /** The inputs with what is secret hidden; undefined where nothing is. */
  readonly shown: Readonly<Record<string, unknown>> | undefined;
  /** The same with each secret hidden by a text of its own. */
  readonly apart: Readonly<Record<string, unknown>> | undefined;
  /** What joins it with others. */
  readonly joints: Joints;
  /** The namespace in which its provider puts objects that name none, if the provider is in the file. */
  readonly namespace: unknown;
  /** Whether the file says which namespace that is. */
  readonly isNamespaceKnown: boolean;
  /** What stands for that namespace where it is secret. */
  readonly secretNamespace: string | undefined;
  /** The cluster of its provider. */
  readonly cluster: Cluster;
}

/** A message about a place in the file. */
export interface StackMessage {
  readonly path: Path;
  readonly message: string;
}

/** What a file says of a stack. */
export interface Stack {
  readonly resources: readonly StackResource[];
  /** What is malformed or missing, so that there may be more resources. */
  readonly problems: readonly StackMessage[];
  /** What the file does not show though nothing is wrong. */
  readonly notes: readonly StackMessage[];
  /** Why there may be other resources in the stack; undefined where there are none. */
  readonly missing: string | undefined;
  /** What may be in the stack besides. */
  readonly unseen: readonly Unseen[];
}
