/**
 * Stacks as Pulumi writes them, cut down to what a check reads; `pulumi.engine.test.ts` has the real ones.
 */

const web = "urn:pulumi:prod::shop::kubernetes:core/v1:Service::web";

/** What says of the resource `web`, a Service, which object it is; fields may be overridden. */
export const serviceResource = {
  urn: web,
  custom: true,
  type: "kubernetes:core/v1:Service",
  inputs: service({ type: "LoadBalancer" }),
};

/** A Service with this spec. */
export function service(spec: unknown, metadata: unknown = { name: "web", namespace: "shop" }): object {
  return { apiVersion: "v1", kind: "Service", metadata, spec };
}

/** A resource of the Kubernetes provider by the name `web`, with these inputs. */
export function resource(type: string, inputs: unknown): object {
  return {
    ...serviceResource,
    urn: `urn:pulumi:prod::shop::kubernetes:${type}::web`,
    type: `kubernetes:${type}`,
    inputs,
  };
}

/** A state with these resources. */
export function state(...resources: unknown[]): object {
  return { version: 3, deployment: { manifest: { version: "v3.259.0" }, resources } };
}

/** A preview with these steps. */
export function preview(...steps: unknown[]): object {
  return { steps, duration: 1, changeSummary: {} };
}

/** A step that makes a resource. */
export function step(newState: unknown, op = "create"): object {
  return { op, urn: web, newState };
}

/** A secret as a state has it. */
export function secret(content: { ciphertext: string } | { plaintext: string }): object {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ...content };
}

/** What stands in a file for a value that is not known yet. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
