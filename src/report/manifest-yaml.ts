/**
 * Manifests as YAML.
 */
import { stringify } from "yaml";
import type { KubernetesObject } from "../author";

/** A manifest as YAML, in quotes whatever a YAML 1.1 reader such as kubectl would take for a boolean or number. */
export function manifestYaml(manifest: KubernetesObject): string {
  return stringify(manifest, { version: "1.1", aliasDuplicateObjects: false, lineWidth: 0 });
}
