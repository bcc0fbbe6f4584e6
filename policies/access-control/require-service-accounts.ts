import {
  linksOf,
  manifests,
  page,
  relations,
  rule,
  serviceAccount,
  type ServiceAccount,
} from "../../src/author";

const { describeMissing, running } = relations;

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
  notAtAdmission:
    "what is missing may be created a moment later, since objects arrive in an order of their own",
  target: linksOf(running, { reads: [serviceAccount] }),
  // A controller makes the account default of every namespace.
  deny: (link, { inventory }) => link.reference.name !== "default" && inventory.found(link).length === 0,
  message: ({ reference }, { inventory }) => describeMissing(reference, inventory),
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
