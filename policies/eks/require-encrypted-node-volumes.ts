import { aws, cisAws, eachOf, fsbp, page, rule } from "../../src/author";

interface Template {
  readonly blockDeviceMappings?:
    | readonly { readonly ebs?: { readonly encrypted?: string | boolean | undefined } | undefined }[]
    | undefined;
}

function encrypts({ blockDeviceMappings }: Template): boolean {
  return aws.anyOf(blockDeviceMappings ?? [], ({ ebs }) => aws.isOn(ebs?.encrypted));
}

const group = {
  clusterName: "main",
  nodeRoleArn: "arn:aws:iam::123456789012:role/nodes",
  scalingConfig: { desiredSize: 2, maxSize: 3, minSize: 1 },
  subnetIds: ["subnet-1"],
};
const nodes = aws.resource(aws.nodeGroup, {
  ...group,
  launchTemplate: { name: "nodes", version: "1" },
});

function template(ebs: { readonly encrypted?: string; readonly volumeSize?: number }): aws.AwsResource {
  return aws.resource(aws.launchTemplate, {
    name: "nodes",
    blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs }],
  });
}

export default rule({
  title: "Volumes of nodes of EKS are encrypted",
  severity: "medium",
  why: "On the volume of a node are the images, the logs and the Secrets of its pods; a snapshot that is shared shows them all.",
  fix: "Give the node group a launchTemplate whose blockDeviceMappings have ebs.encrypted true, or switch on encryption by default.",
  references: [
    fsbp("EC2.181"),
    cisAws("5.1.1"),
    page("Amazon EBS: Encryption", "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html"),
  ],
  recommended: {
    level: "warn",
    because: "the account can encrypt all new volumes by default, which another stack may say",
  },
  target: eachOf([aws.nodeGroup], { reads: [aws.launchTemplate, aws.encryptionByDefault] }),
  deny: (its, { inventory }) =>
    inventory.all(aws.encryptionByDefault).length === 0 && aws.launchesWithout(its, inventory, encrypts),
  message: (its) =>
    aws.hasLaunchTemplate(its)
      ? "the launch template of the nodes encrypts no volume: encrypted is not true"
      : "the nodes have no launch template, so that nothing encrypts their volumes",
  related: (its, { inventory }) => aws.launchTemplatesOf(its, inventory),
  examples: {
    good: [
      aws.stack({ template: template({ encrypted: "true" }), nodes }),
      aws.stack({
        account: aws.resource(aws.encryptionByDefault, { enabled: true }),
        nodes: aws.resource(aws.nodeGroup, group),
      }),
    ],
    bad: [
      aws.stack({ nodes: aws.resource(aws.nodeGroup, group) }),
      aws.stack({ template: template({ encrypted: "false" }), nodes }),
      aws.stack({ template: template({ volumeSize: 50 }), nodes }),
      aws.stack({ template: aws.resource(aws.launchTemplate, { name: "nodes" }), nodes }),
    ],
  },
});
