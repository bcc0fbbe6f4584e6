/**
 * Examples as YAML.
 */
import { stringify } from "yaml";
import type { KubernetesObject } from "../author";
import { isAwsResource, programOf } from "../families/aws/stack";

/**
 * An example as people write it: a manifest, or the program that declares an AWS resource. In quotes whatever a YAML 1.1
 * reader such as kubectl would take for a boolean or number.
 */
export function exampleYaml(example: KubernetesObject): string {
  const written = isAwsResource(example) ? programOf(example) : example;
  return stringify(written, { version: "1.1", aliasDuplicateObjects: false, lineWidth: 0 });
}
