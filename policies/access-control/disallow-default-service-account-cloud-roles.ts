import {
  cis,
  cisEks,
  type KubernetesObject,
  manifests,
  mitre,
  nsa,
  objects,
  page,
  rule,
  type ServiceAccount,
  serviceAccount,
  stringList,
} from "../../src/author";

/** A ServiceAccount with one annotation. */
function annotated(name: string, annotation: string): KubernetesObject {
  const metadata = { name, annotations: { [annotation]: "arn:aws:iam::111122223333:role/web" } };
  return manifests.of<ServiceAccount>(serviceAccount, { metadata });
}

export default rule({
  title: "The default service account has no role in the cloud",
  severity: "high",
  why:
    "Every pod of the namespace that names no service account gets the role, those that somebody starts tomorrow " +
    "for a quick test included.",
  fix: "Create a service account for the workload, and move the annotation there.",
  references: [
    cis("5.1.5"),
    nsa("cloud-metadata"),
    mitre("T1078.001"),
    cisEks("5.2.1"),
    page(
      "Amazon EKS: IAM roles for service accounts",
      "https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html",
    ),
  ],
  recommended: { level: "deny", because: "a service account of its own costs a workload three lines" },
  target: objects<ServiceAccount>(serviceAccount),
  parameters: {
    annotations: stringList({
      description: "The annotations that give a service account a role in a cloud.",
      default: [
        "eks.amazonaws.com/role-arn",
        "iam.gke.io/gcp-service-account",
        "azure.workload.identity/client-id",
      ],
    }),
  },
  deny: ({ metadata }, { parameters }) =>
    metadata?.name === "default" &&
    parameters.annotations.some((annotation) => annotation in (metadata.annotations ?? {})),
  message: ({ metadata }, { parameters }) =>
    `the default ServiceAccount has the annotation ${parameters.annotations
      .filter((annotation) => annotation in (metadata?.annotations ?? {}))
      .join(", ")}`,
  extent: ({ metadata }, { parameters }) =>
    parameters.annotations.map((annotation) => metadata?.annotations?.[annotation] ?? ""),
  examples: {
    good: [
      annotated("web", "eks.amazonaws.com/role-arn"),
      annotated("default", "kubernetes.io/description"),
      manifests.of<ServiceAccount>(serviceAccount, { metadata: { name: "default" } }),
    ],
    bad: [
      annotated("default", "eks.amazonaws.com/role-arn"),
      annotated("default", "iam.gke.io/gcp-service-account"),
    ],
  },
});
