import { aws, fsbp, page, rule } from "../../src/author";

interface Network {
  readonly networkConfiguration?: { readonly assignPublicIp?: boolean | undefined } | undefined;
}

export default rule({
  title: "Tasks have no public address",
  severity: "high",
  why: "Each task is on the internet with all its ports that its security group lets in, past the load balancer.",
  fix: "Leave assignPublicIp out, and use private subnets with a NAT gateway or VPC endpoints.",
  references: [
    fsbp("ECS.2"),
    fsbp("ECS.16"),
    page(
      "Amazon ECS: Connect applications to the internet",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html",
    ),
  ],
  recommended: { level: "warn", because: "without a NAT gateway it is how tasks pull their images" },
  target: aws.resources<Network>(aws.containerService, aws.taskSet),
  deny: ({ networkConfiguration }) => networkConfiguration?.assignPublicIp === true,
  message: () => "each task gets a public address: assignPublicIp is true",
  examples: {
    good: [
      aws.resource(aws.containerService, { name: "web" }),
      aws.resource(aws.taskSet, { networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: false } }),
    ],
    bad: [
      aws.resource(aws.containerService, {
        networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: true },
      }),
      aws.resource(aws.taskSet, { networkConfiguration: { subnets: ["subnet-1"], assignPublicIp: true } }),
    ],
  },
});
