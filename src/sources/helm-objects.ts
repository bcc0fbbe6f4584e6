/**
 * Objects that Helm treats otherwise than as manifests to install.
 */
import { groupKindOf } from "../author/kinds";
import type { KubernetesObject } from "../author/kubernetes";

/** Whether a text is what `helm template` prints: it names the template of each manifest. */
export function isHelmOutput(text: string): boolean {
  return /^---[ \t]*\n# Source: /mu.test(text) || text.startsWith("# Source: ");
}

/**
 * Whether Helm runs an object as a test of a release, and never installs it: it is a hook for `helm test` alone.
 * https://helm.sh/docs/topics/charts_hooks/
 */
export function isHelmTest({ metadata }: KubernetesObject): boolean {
  const annotations = (metadata as { annotations?: Record<string, unknown> | null } | undefined)?.annotations;
  const hooks = annotations?.["helm.sh/hook"];
  if (typeof hooks !== "string") return false;
  return hooks.split(",").every((hook) => ["test", "test-success", "test-failure"].includes(hook.trim()));
}

/** Whether an object is a release of Flux, of which only Flux knows what it installs. */
export function isFluxRelease(object: KubernetesObject): boolean {
  return groupKindOf(object) === "helm.toolkit.fluxcd.io/HelmRelease";
}
