import { aws, cisAws, fsbp, page, rule } from "../../src/author";

interface Metadata {
  readonly metadataOptions?:
    { readonly httpTokens?: string | undefined; readonly httpEndpoint?: string | undefined } | undefined;
}

export default rule({
  title: "Machines answer questions about themselves by IMDSv2 alone",
  severity: "high",
  why: "With IMDSv1 one request that an application can be talked into brings out the credentials of the machine's role.",
  fix: "Set metadataOptions.httpTokens to required.",
  references: [
    fsbp("EC2.8"),
    fsbp("EC2.170"),
    fsbp("AutoScaling.3"),
    cisAws("5.7"),
    page(
      "Amazon EC2: Instance metadata options",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-options.html",
    ),
  ],
  recommended: { level: "deny", because: "every SDK of the last years speaks IMDSv2" },
  target: aws.resources<Metadata>(
    aws.instance,
    aws.spotInstanceRequest,
    aws.launchTemplate,
    aws.launchConfiguration,
  ),
  deny: ({ metadataOptions }) =>
    metadataOptions?.httpTokens !== "required" && metadataOptions?.httpEndpoint !== "disabled",
  message: () => "IMDSv1 is answered: metadataOptions.httpTokens is not required",
  examples: {
    good: [
      aws.resource(aws.launchTemplate, { metadataOptions: { httpTokens: "required" } }),
      aws.resource(aws.instance, { metadataOptions: { httpEndpoint: "disabled" } }),
      aws.resource(aws.spotInstanceRequest, { metadataOptions: { httpTokens: "required" } }),
    ],
    bad: [
      aws.resource(aws.instance, {}),
      aws.resource(aws.launchTemplate, {
        metadataOptions: { httpTokens: "optional", httpEndpoint: "enabled" },
      }),
      aws.resource(aws.spotInstanceRequest, { spotPrice: "0.03" }),
      aws.resource(aws.launchConfiguration, { imageId: "ami-1" }),
    ],
  },
});
