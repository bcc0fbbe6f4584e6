import { aws, cisEks, page, rule } from "../../src/author";

export default rule({
  title: "Administrators of a whole EKS cluster are approved",
  severity: "critical",
  why: "With it one stolen session of that role is the whole cluster: every Secret, every workload, every node.",
  fix: "Grant AmazonEKSEditPolicy or AmazonEKSViewPolicy for the namespaces of the team, or approve the administrator.",
  references: [
    cisEks("4.1.1"),
    page(
      "Amazon EKS: Access policy permissions",
      "https://docs.aws.amazon.com/eks/latest/userguide/access-policy-permissions.html",
    ),
  ],
  recommended: { level: "deny", because: "a cluster has few administrators, and each is a decision" },
  target: aws.resources(aws.accessPolicyAssociation),
  deny: ({ policyArn, accessScope }) =>
    policyArn.endsWith("/AmazonEKSClusterAdminPolicy") ||
    (policyArn.endsWith("/AmazonEKSAdminPolicy") && accessScope.type === "cluster"),
  message: ({ policyArn }) => `${policyArn} makes an administrator of the whole cluster`,
  examples: {
    good: [
      aws.resource(aws.accessPolicyAssociation, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
        accessScope: { type: "cluster" },
      }),
      aws.resource(aws.accessPolicyAssociation, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy",
        accessScope: { type: "namespace", namespaces: ["shop"] },
      }),
    ],
    bad: [
      aws.resource(aws.accessPolicyAssociation, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
        accessScope: { type: "cluster" },
      }),
      aws.resource(aws.accessPolicyAssociation, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        policyArn: "arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
        accessScope: { type: "namespace", namespaces: ["shop"] },
      }),
      aws.resource(aws.accessPolicyAssociation, {
        clusterName: "main",
        principalArn: "arn:aws:iam::123456789012:role/team",
        policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminPolicy",
        accessScope: { type: "cluster" },
      }),
    ],
  },
});
