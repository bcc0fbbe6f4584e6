/**
 * Examples as YAML.
 */
import { stringify } from "yaml";
import type { KubernetesObject } from "../author";
import { programOf, resourcesIn } from "../families/resource-examples";
import { objectsIn } from "../families/kubernetes/objects";

/**
 * An example as people write it: a manifest or several, or the program that declares resources. In quotes whatever a YAML 1.1
 * reader such as kubectl would take for a boolean or number.
 */
export function exampleYaml(example: KubernetesObject): string {
  const resources = resourcesIn(example);
  if (resources.length > 0) return yaml(programOf(...resources));
  return objectsIn(example)
    .objects.map(({ object }) => yaml(object))
    .join("---\n");
}

function yaml(value: unknown): string {
  return stringify(value, { version: "1.1", aliasDuplicateObjects: false, lineWidth: 0 });
}
