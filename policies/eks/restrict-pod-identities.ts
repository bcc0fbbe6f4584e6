import { aws, cisEks, page, rule } from "../../src/author";

export default rule({
  title: "AWS roles of pods belong to one service account of their own",
  severity: "medium",
  why: "Every pod that names no service account runs as default and so gets the role; and without session tags no policy can tell one pod from another.",
  fix: "Give the workload a service account of its own, and leave disableSessionTags out.",
  references: [
    cisEks("5.2.1"),
    page("Amazon EKS: Pod Identity", "https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html"),
    page(
      "Amazon EKS: Pod Identity session tags",
      "https://docs.aws.amazon.com/eks/latest/userguide/pod-id-abac.html",
    ),
  ],
  recommended: { level: "deny", because: "a service account of its own is three lines" },
  target: aws.resources(aws.podIdentityAssociation),
  deny: ({ serviceAccount, disableSessionTags }) =>
    serviceAccount === "default" || disableSessionTags === true,
  message: ({ serviceAccount }) =>
    serviceAccount === "default"
      ? "every pod of the namespace that names no service account gets the role"
      : `the sessions of the service account ${serviceAccount} have no tags`,
  examples: {
    good: [
      aws.resource(aws.podIdentityAssociation, {
        clusterName: "main",
        namespace: "shop",
        serviceAccount: "web",
      }),
      aws.resource(aws.podIdentityAssociation, {
        clusterName: "main",
        namespace: "shop",
        serviceAccount: "web",
        disableSessionTags: false,
      }),
    ],
    bad: [
      aws.resource(aws.podIdentityAssociation, {
        clusterName: "main",
        namespace: "shop",
        serviceAccount: "default",
      }),
      aws.resource(aws.podIdentityAssociation, {
        clusterName: "main",
        namespace: "shop",
        serviceAccount: "web",
        disableSessionTags: true,
      }),
    ],
  },
});
