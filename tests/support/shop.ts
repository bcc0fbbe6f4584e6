/**
 * A custom resource with a field of every sort, and its definition.
 */
const spec = {
  type: "object",
  required: ["size"],
  properties: {
    size: { type: "integer", format: "int32" },
    ratio: { type: "number" },
    open: { type: "boolean" },
    port: { "x-kubernetes-int-or-string": true },
    level: { type: "string", enum: ["low", "high"] },
    note: { type: "string", nullable: true },
    tags: { type: "array", items: { type: "string" } },
    labels: { type: "object", additionalProperties: { type: "string" } },
    anything: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
    part: {
      type: "object",
      "x-kubernetes-embedded-resource": true,
      "x-kubernetes-preserve-unknown-fields": true,
    },
  },
};

/** The definition. */
export const shopDefinition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "shops.example.com" },
  spec: {
    group: "example.com",
    names: { kind: "Shop", plural: "shops" },
    scope: "Namespaced",
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: "object", properties: { spec } } },
      },
    ],
  },
};

/** The resource. */
export const shop = {
  apiVersion: "example.com/v1",
  kind: "Shop",
  metadata: { name: "corner", labels: { app: "shop" } },
  spec: {
    size: 3,
    ratio: 0.5,
    open: true,
    port: "http",
    level: "low",
    note: "new",
    tags: ["a"],
    labels: { b: "c" },
    anything: { d: [1] },
    part: { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "part" }, data: { e: "f" } },
  },
};
