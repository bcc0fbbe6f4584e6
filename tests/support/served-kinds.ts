/**
 * The kinds that rules look at and that Kubernetes does not bring along.
 */
import { kubernetesRules as rules } from "./rules";
import { apiVersion, type Kind } from "../../src/author";
import type { ApiServer } from "../engines/api-server";
import { waitFor } from "../../src/engines/process";

/** Makes a server serve every kind that a rule looks at; those that it does not know take any fields. */
export async function serveEveryKind(server: ApiServer): Promise<void> {
  const kinds = new Map(
    rules.flatMap(({ target }) => target.kinds.map((kind) => [apiVersion(kind) + kind.kind, kind])),
  );
  const missing: Kind[] = [];
  for (const kind of kinds.values()) {
    if (!(await server.serves({ apiVersion: apiVersion(kind), kind: kind.kind }))) missing.push(kind);
  }
  for (const kind of missing) await server.ensure(definition(kind));
  await waitFor({ what: "the API of kinds that are not built in" }, async () => {
    server.rediscover();
    const served = await Promise.all(
      missing.map((kind) => server.serves({ apiVersion: apiVersion(kind), kind: kind.kind })),
    );
    return served.every(Boolean) || undefined;
  });
}

function definition({ group, version, kind, resource, namespaced }: Kind) {
  const schema = { openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true } };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: {
      name: `${resource}.${group}`,
      // Groups of Kubernetes itself need it.
      annotations: { "api-approved.kubernetes.io": "unapproved, for tests" },
    },
    spec: {
      group,
      scope: namespaced ? "Namespaced" : "Cluster",
      names: { kind, plural: resource, singular: kind.toLowerCase() },
      versions: [{ name: version, served: true, storage: true, schema }],
    },
  };
}
