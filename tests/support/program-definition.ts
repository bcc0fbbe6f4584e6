import type { KubernetesObject } from "../../src/author";

/**
 * `Program` of the Pulumi Operator as API servers serve it, as far as policies read it: resources have a type, and
 * properties of any shape; the real definition knows more options.
 */
export const programDefinition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "programs.pulumi.com" },
  spec: {
    group: "pulumi.com",
    scope: "Namespaced",
    names: { kind: "Program", plural: "programs", singular: "program" },
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: "object",
            properties: {
              program: {
                type: "object",
                properties: {
                  variables: {
                    type: "object",
                    additionalProperties: { "x-kubernetes-preserve-unknown-fields": true },
                  },
                  resources: {
                    type: "object",
                    additionalProperties: {
                      type: "object",
                      required: ["type"],
                      properties: {
                        type: { type: "string" },
                        properties: {
                          type: "object",
                          additionalProperties: { "x-kubernetes-preserve-unknown-fields": true },
                        },
                        options: {
                          type: "object",
                          properties: {
                            protect: { type: "boolean" },
                            parent: { "x-kubernetes-preserve-unknown-fields": true },
                            provider: { "x-kubernetes-preserve-unknown-fields": true },
                            providers: {
                              type: "object",
                              additionalProperties: { "x-kubernetes-preserve-unknown-fields": true },
                            },
                          },
                        },
                        get: {
                          type: "object",
                          required: ["id"],
                          properties: { id: { type: "string" } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    ],
  },
};

/** `Workspace` and `Stack`, as far as policies read them: they hold a pod template. */
export const templateDefinitions = [
  definitionOf("auto.pulumi.com", "v1alpha1", "Workspace"),
  definitionOf("pulumi.com", "v1", "Stack"),
];

function definitionOf(
  group: string,
  version: string,
  kind: string,
): KubernetesObject & { readonly spec: object } {
  const plural = `${kind.toLowerCase()}s`;
  const spec = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      scope: "Namespaced",
      names: { kind, plural, singular: kind.toLowerCase() },
      versions: [
        {
          name: version,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: "object", properties: { spec } } },
        },
      ],
    },
  };
}
