import type { ApiServer } from "../engines";
import { examples } from "./examples";

/** Makes the namespaces that the examples of rules are in. */
export async function ensureNamespaces(server: ApiServer): Promise<void> {
  const named = examples.map(({ object }) => object.metadata.namespace).filter((name) => name !== undefined);
  for (const name of new Set(["shop", ...named])) await server.ensureNamespace(name);
}
