import { aws, page, rule } from "../../src/author";

export default rule({
  title: "EKS clusters are protected from deletion",
  severity: "medium",
  why: "One pulumi destroy in the wrong stack, or one property that replaces the cluster, ends all that runs there.",
  fix: "Set deletionProtection to true.",
  references: [
    page(
      "Amazon EKS: Protect clusters from accidental deletion",
      "https://docs.aws.amazon.com/eks/latest/userguide/deletion-protection.html",
    ),
  ],
  recommended: { level: "warn", because: "clusters for tests come and go" },
  target: aws.resources(aws.cluster),
  deny: ({ deletionProtection }) => deletionProtection !== true,
  message: () => "the cluster can be deleted at once: deletionProtection is not true",
  examples: {
    good: [aws.resource(aws.cluster, { deletionProtection: true })],
    bad: [aws.resource(aws.cluster, {}), aws.resource(aws.cluster, { deletionProtection: false })],
  },
});
