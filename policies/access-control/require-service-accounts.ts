import {
  manifests,
  page,
  referencesOf,
  relations,
  rule,
  serviceAccount,
  type ServiceAccount,
} from "../../src/author";

const containers = [{ name: "app", image: "nginx:1.27.0" }];

function account(name: string, namespace = "shop"): ReturnType<typeof manifests.pod> {
  return manifests.of<ServiceAccount>(serviceAccount, { metadata: { name, namespace } });
}

export default rule({
  title: "Pods run as service accounts that there are",
  severity: "high",
  why: "The API server refuses every pod whose service account does not exist, so that the workload never starts.",
  fix: "Create the ServiceAccount in the namespace of the pods, or correct its name.",
  references: [
    page(
      "Kubernetes: Configure service accounts for pods",
      "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
    ),
  ],
  recommended: { level: "warn", because: "the account may be made by something that is not checked here" },
  target: referencesOf<ServiceAccount>(relations.running, {
    reads: [serviceAccount],
    // The API server itself refuses Pods, and controllers make most ReplicaSets.
    from: relations.templated,
    to: [serviceAccount],
    cel: relations.accountsCel,
  }),
  // A controller makes the account default of every namespace.
  deny: ({ reference }, its) => reference.name !== "default" && its.found.length === 0,
  message: ({ reference }, { near }) => relations.describeAbsent(reference, near),
  related: ({ reference }, { inventory }) => inventory.nearly(reference),
  examples: {
    good: [
      manifests.set(manifests.deployment({ serviceAccountName: "web", containers }), account("web")),
      manifests.set(manifests.deployment({ containers })),
    ],
    bad: [
      manifests.set(manifests.deployment({ serviceAccountName: "web", containers })),
      manifests.set(manifests.cronJob({ serviceAccountName: "web", containers }), account("web", "other")),
      manifests.set(manifests.deployment({ serviceAccountName: "Web", containers }), account("web")),
    ],
  },
});
