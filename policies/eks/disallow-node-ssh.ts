import { aws, cisEks, page, rule } from "../../src/author";

export default rule({
  title: "Nodes of EKS are not open to SSH from the whole internet",
  severity: "high",
  why: "With a key and no source groups EKS opens port 22 of every node to 0.0.0.0/0.",
  fix: "Leave out remoteAccess and use Session Manager, or name the groups that may connect in sourceSecurityGroupIds.",
  references: [
    cisEks("5.4.3"),
    page(
      "Amazon EKS: Create a managed node group",
      "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html",
    ),
  ],
  recommended: { level: "deny", because: "Session Manager needs no open port" },
  target: aws.resources(aws.nodeGroup),
  deny: ({ remoteAccess }) =>
    remoteAccess?.ec2SshKey !== undefined && (remoteAccess.sourceSecurityGroupIds ?? []).length === 0,
  message: () =>
    "every node is open to SSH from the whole internet: remoteAccess has a key and no sourceSecurityGroupIds",
  examples: {
    good: [
      aws.resource(aws.nodeGroup, { clusterName: "main" }),
      aws.resource(aws.nodeGroup, { remoteAccess: { sourceSecurityGroupIds: [] } }),
      aws.resource(aws.nodeGroup, { remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: ["sg-1"] } }),
    ],
    bad: [
      aws.resource(aws.nodeGroup, { remoteAccess: { ec2SshKey: "ops" } }),
      aws.resource(aws.nodeGroup, { remoteAccess: { ec2SshKey: "ops", sourceSecurityGroupIds: [] } }),
    ],
  },
});
