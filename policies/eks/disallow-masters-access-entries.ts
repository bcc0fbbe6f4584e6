import { aws, cisEks, page, rule } from "../../src/author";

export default rule({
  title: "Access entries of EKS do not make administrators by the back door",
  severity: "critical",
  why: "Members of system:masters pass by every RBAC rule, and an entry for the root of an account is one for everybody in the account.",
  fix: "Name the role of a person or a system, and bind a group of your own to a role in the cluster.",
  references: [
    cisEks("4.1.1"),
    page(
      "Amazon EKS: Create access entries",
      "https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html",
    ),
  ],
  recommended: { level: "deny", because: "there is a narrower way to every end" },
  target: aws.resources(aws.accessEntry),
  // Whose the entry is, may not be known yet, and need not be.
  deny: (entry) =>
    aws.anyOf(entry.kubernetesGroups ?? [], (group) => group === "system:masters") ||
    entry.principalArn.endsWith(":root"),
  message: ({ kubernetesGroups }) =>
    aws.knownOf(kubernetesGroups ?? [], (group) => group === "system:masters").length > 0
      ? "the access entry is in the group system:masters"
      : "the access entry is for everybody in an account: its principal is the root",
  examples: {
    good: [
      aws.resource(aws.accessEntry, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
      }),
      aws.resource(aws.accessEntry, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        kubernetesGroups: ["deployers"],
      }),
    ],
    bad: [
      aws.resource(aws.accessEntry, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        kubernetesGroups: ["deployers", "system:masters"],
      }),
      aws.resource(aws.accessEntry, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:root",
        kubernetesGroups: ["deployers"],
      }),
      aws.resource(aws.accessEntry, {
        clusterName: "main",
        principalArn: "arn:aws-us-gov:iam::123456789012:root",
      }),
    ],
  },
});
