/** The rights of Kyverno's controller, where it is not to have all, and the manifests that give it more. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import type { KubernetesObject } from "../../src/author";

/** All that Kyverno needs but the rights to list what its policies ask for. */
export const rights: readonly KubernetesObject[] = [
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: "kyverno" },
    rules: [
      {
        apiGroups: [
          "",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "apps",
          "authorization.k8s.io",
          "batch",
          "coordination.k8s.io",
          "events.k8s.io",
          "kyverno.io",
          "openreports.io",
          "policies.kyverno.io",
          "rbac.authorization.k8s.io",
          "reports.kyverno.io",
          "wgpolicyk8s.io",
        ],
        resources: ["*"],
        verbs: ["*"],
      },
      { nonResourceURLs: ["*"], verbs: ["get"] },
    ],
  } as KubernetesObject,
  boundToKyverno("kyverno"),
];

/** Gives Kyverno the rights of a ClusterRole. */
export function boundToKyverno(role: string): KubernetesObject {
  return {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: role },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
    subjects: [{ apiGroup: "rbac.authorization.k8s.io", kind: "User", name: "kyverno" }],
  } as KubernetesObject;
}

/** The manifests in a folder. */
export function manifestsIn(folder: string): KubernetesObject[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => parseAllDocuments(readFileSync(join(folder, file), "utf8")))
    .map((document) => document.toJS() as KubernetesObject);
}
