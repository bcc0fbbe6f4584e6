import { aws, eachOf, fsbp, page, rule } from "../../src/author";

interface Template {
  readonly metadataOptions?: { readonly httpTokens?: string | undefined } | undefined;
}

function demandsTokens({ metadataOptions }: Template): boolean {
  return metadataOptions?.httpTokens === "required";
}

const group = {
  clusterName: "main",
  nodeRoleArn: "arn:aws:iam::123456789012:role/nodes",
  scalingConfig: { desiredSize: 2, maxSize: 3, minSize: 1 },
  subnetIds: ["subnet-1"],
};
const nodes = aws.resource(aws.nodeGroup, {
  ...group,
  launchTemplate: { id: "${template.id}", version: "1" },
});

export default rule({
  title: "Nodes of EKS have a launch template that demands IMDSv2",
  severity: "medium",
  why: "Without one the nodes are as the machine image has them, and a pod may bring out the credentials of its node's role.",
  fix: "Give the node group a launchTemplate whose metadataOptions have httpTokens required and httpPutResponseHopLimit 1.",
  references: [
    fsbp("EC2.170"),
    page(
      "Amazon EKS: Customize managed nodes with launch templates",
      "https://docs.aws.amazon.com/eks/latest/userguide/launch-templates.html",
    ),
  ],
  recommended: { level: "warn", because: "the newest machine images demand IMDSv2 by themselves" },
  target: eachOf([aws.nodeGroup], { reads: [aws.launchTemplate] }),
  deny: (its, { inventory }) => aws.launchesWithout(its, inventory, demandsTokens),
  message: (its) =>
    aws.hasLaunchTemplate(its)
      ? "the launch template of the nodes does not demand IMDSv2: httpTokens is not required"
      : "the nodes have no launch template, so that nothing demands IMDSv2 of them",
  related: (its, { inventory }) => aws.launchTemplatesOf(its, inventory),
  examples: {
    good: [
      aws.stack({
        template: aws.resource(aws.launchTemplate, { metadataOptions: { httpTokens: "required" } }),
        nodes,
      }),
    ],
    bad: [
      aws.stack({ nodes: aws.resource(aws.nodeGroup, group) }),
      aws.stack({
        template: aws.resource(aws.launchTemplate, { metadataOptions: { httpTokens: "optional" } }),
        nodes,
      }),
      aws.stack({ template: aws.resource(aws.launchTemplate, { instanceType: "m7g.large" }), nodes }),
    ],
  },
});
