import type * as client from "@kubernetes/client-node";

/** The client of Kubernetes, which is a module that only `import` loads; the one file of the command leaves it out. */
export function importClient(): Promise<typeof client> {
  return import("@kubernetes/client-node");
}
