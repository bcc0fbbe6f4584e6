/** Layer 1, identity: who may do what in the account. */
import * as aws from "@pulumi/aws";

function trust(principal: object, actions: string[], condition?: object): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, Action: actions, Condition: condition }],
  });
}

/** The role of the control plane. */
export const controlPlane = new aws.iam.Role("control-plane", {
  assumeRolePolicy: trust({ Service: "eks.amazonaws.com" }, ["sts:AssumeRole"]),
  managedPolicyArns: ["arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"],
});

/** The role of the nodes. */
export const node = new aws.iam.Role("node", {
  assumeRolePolicy: trust({ Service: "ec2.amazonaws.com" }, ["sts:AssumeRole"]),
  managedPolicyArns: [
    "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy",
    "arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryPullOnly",
  ],
});

/** The role of the pods that write names into DNS. */
export const dns = new aws.iam.Role("dns", {
  assumeRolePolicy: trust({ Service: "pods.eks.amazonaws.com" }, ["sts:AssumeRole", "sts:TagSession"]),
});

/** The role of the pipeline that deploys the shop. */
export const deployer = new aws.iam.Role("deployer", {
  assumeRolePolicy: trust(
    { Federated: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" },
    ["sts:AssumeRoleWithWebIdentity"],
    {
      StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
      StringLike: { "token.actions.githubusercontent.com:sub": "repo:*" },
    },
  ),
});

new aws.iam.RolePolicyAttachment("deployer", {
  role: deployer.name,
  policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
});
