import type { KubernetesObject } from "../../src/author";
import type { ApiServer } from "../engines";
import { examples } from "./examples";

/** The namespaces that were made in a server. */
const made = new WeakMap<ApiServer, Map<string, Promise<void>>>();

/** Makes the namespace that an object is in, once. */
export async function ensureNamespaceOf(server: ApiServer, { metadata }: KubernetesObject): Promise<void> {
  const { namespace } = metadata;
  if (namespace === undefined) return;
  const its = made.get(server) ?? new Map<string, Promise<void>>();
  made.set(server, its);
  const making = its.get(namespace) ?? server.ensureNamespace(namespace);
  its.set(namespace, making);
  await making;
}

/** Makes the namespaces that the examples of rules are in. */
export async function ensureNamespaces(server: ApiServer): Promise<void> {
  await server.ensureNamespace("shop");
  for (const { object } of examples) await ensureNamespaceOf(server, object);
}
