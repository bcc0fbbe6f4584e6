/**
 * Resources as Pulumi programs declare them, and values as the engine passes them.
 */
import type { KubernetesObject } from "../../src/author";
import { isResource } from "../../src/author/providers";
import type { Resource } from "./pack";

/** The type token of the SDK's class for an object, or of an AWS resource. */
export function typeToken(object: KubernetesObject): string {
  const { apiVersion, kind } = object;
  if (isResource(object)) return kind;
  return `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
}

/** The inputs of the resource that an example is of. */
export function inputsOf(example: KubernetesObject): object {
  return isResource(example) ? example.properties : example;
}

/** An object as a resource of the SDK's class for it; an AWS resource as it is. */
export function resource(object: KubernetesObject): Resource {
  const options = isResource(object) ? object.options : undefined;
  return { type: typeToken(object), props: inputsOf(object), protect: options?.protect };
}

/** Values that are not known yet. */
export const unknown = {
  string: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  list: "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  mapping: "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
} as const;

/** A value that is secret. */
export function secret(value: unknown): object {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

const deployment = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: "web", namespace: "shop" },
};

/** A Deployment named `web` with these containers, which other tools may have left in any shape. */
export function deploymentOf(containers: unknown): { apiVersion: string; kind: string; spec: object } {
  return { ...deployment, spec: { selector: {}, template: { spec: { containers } } } };
}

/** A Service named `web` with this spec, which other tools may have left in any shape. */
export function serviceOf(spec: unknown, metadata: unknown = { name: "web", namespace: "shop" }): object {
  return { apiVersion: "v1", kind: "Service", metadata, spec };
}
