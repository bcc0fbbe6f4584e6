/**
 * Examples of AWS resources as Pulumi writes them.
 */
import type { KubernetesObject } from "../../author";
import type { AwsResource } from "../../author/aws";
import { awsVersion } from "../../author/aws/kinds";

/** Whether an example is an AWS resource. */
export function isAwsResource(object: KubernetesObject): object is AwsResource {
  return object.apiVersion === awsVersion;
}

/** The state of a stack that has one resource, as `pulumi stack export` writes it. */
export function stackOf({ kind, metadata: { name = "" }, properties }: AwsResource): object {
  const urn = `urn:pulumi:prod::shop::${kind}::${name}`;
  const resource = { urn, custom: true, type: kind, inputs: properties };
  return { version: 3, deployment: { manifest: {}, resources: [resource] } };
}

/** The program that declares one resource, as Pulumi YAML has it. */
export function programOf({ kind, metadata: { name = "" }, properties }: AwsResource): object {
  const empty = Object.keys(properties).length === 0;
  return { resources: { [name]: { type: kind, ...(empty ? {} : { properties }) } } };
}
