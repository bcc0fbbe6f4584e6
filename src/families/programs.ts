/**
 * The `Program` of the Pulumi Operator: a Pulumi program in YAML within an object of Kubernetes.
 */
import type { Kind } from "../author/kinds";
import type { KubernetesObject } from "../author/kubernetes";

/** `Program` of `pulumi.com/v1` */
export const programKind: Kind = {
  kind: "Program",
  group: "pulumi.com",
  version: "v1",
  resource: "programs",
  namespaced: true,
};

/** Whether an object holds a program. */
export function isProgram({ apiVersion, kind }: Pick<KubernetesObject, "apiVersion" | "kind">): boolean {
  return kind === programKind.kind && apiVersion.startsWith(`${programKind.group}/`);
}
