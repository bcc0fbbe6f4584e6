import { afterFirst, aws, compareQuantities, fsbp, page, rule, wholeNumber } from "../../src/author";

/** Whether the 34 of 1.34 is less; of what is no such version, and of none, it is not. */
function isOlder(version: string, leastMinor: number): boolean {
  return /^1\.[0-9]+$/u.test(version) && compareQuantities(afterFirst(version, "."), leastMinor) < 0;
}

export default rule({
  title: "EKS clusters and nodes run versions of Kubernetes that are supported",
  severity: "high",
  why: "Flaws of an old version are not mended, extended support costs six times as much, and at its end EKS upgrades the cluster on a day of its own.",
  fix: "Raise version by one minor version at a time, the cluster first, then its nodes.",
  references: [
    fsbp("EKS.2"),
    page(
      "Amazon EKS: Kubernetes versions",
      "https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html",
    ),
  ],
  recommended: { level: "warn", because: "an upgrade is planned, and AWS drops a version every four months" },
  target: aws.resources<{ readonly version?: string | undefined }>(aws.cluster, aws.nodeGroup),
  parameters: {
    leastMinor: wholeNumber({
      description:
        "The oldest version that may run: 34 for 1.34, of which standard support ends on 2026-12-02. That of 1.33 ended on 2026-07-29.",
      default: 34,
    }),
  },
  deny: ({ version = "" }, { parameters }) => isOlder(version, parameters.leastMinor),
  message: ({ version = "" }, { parameters }) =>
    `Kubernetes ${version} is older than 1.${parameters.leastMinor}, the oldest that may run`,
  examples: {
    good: [
      aws.resource(aws.cluster, { version: "1.34" }),
      aws.resource(aws.cluster, {}),
      aws.resource(aws.nodeGroup, { version: "1.100" }),
    ],
    bad: [
      aws.resource(aws.cluster, { version: "1.33" }),
      aws.resource(aws.nodeGroup, { clusterName: "main", version: "1.9" }),
    ],
  },
});
