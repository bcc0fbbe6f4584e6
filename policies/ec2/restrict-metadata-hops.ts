import { aws, page, rule, wholeNumber } from "../../src/author";

interface Metadata {
  readonly metadataOptions?:
    | { readonly httpTokens?: string | undefined; readonly httpPutResponseHopLimit?: number | undefined }
    | undefined;
}

export default rule({
  title: "Pods do not reach the credentials of their machine",
  severity: "medium",
  why: "With more than one hop the answer of the metadata service reaches containers, and each pod has the role of its node.",
  fix: "Set metadataOptions.httpPutResponseHopLimit to 1, and give pods roles of their own.",
  references: [
    page(
      "Amazon EC2: Instance metadata options",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html",
    ),
    page(
      "Amazon EKS: Restrict access to the instance profile",
      "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html",
    ),
  ],
  recommended: { level: "warn", because: "some agents on nodes of EKS still need a second hop" },
  target: aws.resources<Metadata>(
    aws.instance,
    aws.spotInstanceRequest,
    aws.launchTemplate,
    aws.launchConfiguration,
  ),
  parameters: { most: wholeNumber({ description: "The most hops.", default: 1 }) },
  deny: ({ metadataOptions }, { parameters }) =>
    (metadataOptions?.httpPutResponseHopLimit ?? 1) > parameters.most,
  message: ({ metadataOptions }) =>
    `the metadata service answers over ${metadataOptions?.httpPutResponseHopLimit ?? 1} hops`,
  examples: {
    good: [
      aws.resource(aws.launchTemplate, { metadataOptions: { httpPutResponseHopLimit: 1 } }),
      aws.resource(aws.instance, {}),
      aws.resource(aws.spotInstanceRequest, { metadataOptions: { httpPutResponseHopLimit: 1 } }),
    ],
    bad: [
      aws.resource(aws.launchTemplate, { metadataOptions: { httpPutResponseHopLimit: 2 } }),
      aws.resource(aws.spotInstanceRequest, { metadataOptions: { httpPutResponseHopLimit: 2 } }),
    ],
  },
});
