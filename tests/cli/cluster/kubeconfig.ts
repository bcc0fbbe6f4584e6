/** Kubeconfigs of a test. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** The part of a kubeconfig that says where the API server is, in the format's own words. */
export interface ClusterEntry {
  readonly server: string;
  readonly [field: string]: unknown;
}

/** Writes a kubeconfig to a folder, with the contexts `test`, the current one, and `prod`; gives back the path. */
export function writeKubeconfig(folder: string, cluster: ClusterEntry, user: object = {}): string {
  const file = join(folder, "kubeconfig.json");
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "cluster", cluster }],
    users: [{ name: "user", user }],
    contexts: ["test", "prod"].map((name) => ({ name, context: { cluster: "cluster", user: "user" } })),
    "current-context": "test",
  };
  writeFileSync(file, JSON.stringify(config));
  return file;
}
