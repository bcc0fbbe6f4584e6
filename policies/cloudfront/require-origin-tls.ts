import { aws, fsbp, page, rule } from "../../src/author";

interface Custom {
  readonly originProtocolPolicy: string;
  readonly originSslProtocols: readonly string[];
}

interface Origins {
  readonly origins?: readonly { readonly customOriginConfig?: Custom | undefined }[] | undefined;
}

function isOld(version: string): boolean {
  return ["SSLv3", "TLSv1", "TLSv1.1"].includes(version);
}

function isPlain({ originProtocolPolicy, originSslProtocols }: Custom): boolean {
  return originProtocolPolicy === "http-only" || aws.anyOf(originSslProtocols, isOld);
}

const withOrigin = (originProtocolPolicy: string, ...originSslProtocols: string[]) =>
  aws.resource(aws.distribution, {
    origins: [
      {
        domainName: "shop.example.com",
        originId: "shop",
        customOriginConfig: { httpPort: 80, httpsPort: 443, originProtocolPolicy, originSslProtocols },
      },
    ],
  });

export default rule({
  title: "CloudFront speaks TLS 1.2 or later with origins",
  severity: "medium",
  why: "What viewers send encrypted goes on to the origin readable to whoever is on the way.",
  fix: "Set originProtocolPolicy to https-only and originSslProtocols to [TLSv1.2].",
  references: [
    fsbp("CloudFront.9"),
    fsbp("CloudFront.10"),
    page(
      "Amazon CloudFront: Require HTTPS between CloudFront and a custom origin",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "websites in S3 speak no TLS, and belong behind an origin access control",
  },
  target: aws.resources<Origins>(aws.distribution),
  deny: ({ origins }) =>
    aws.anyOf(
      origins ?? [],
      ({ customOriginConfig }) => customOriginConfig !== undefined && isPlain(customOriginConfig),
    ),
  message: () =>
    "CloudFront speaks no TLS or an old one with an origin: originProtocolPolicy is http-only, or originSslProtocols has a version before 1.2",
  examples: {
    good: [
      withOrigin("https-only", "TLSv1.2"),
      aws.resource(aws.distribution, {
        origins: [{ domainName: "site.s3.eu-west-1.amazonaws.com", originId: "site" }],
      }),
    ],
    bad: [withOrigin("http-only", "TLSv1.2"), withOrigin("https-only", "TLSv1.2", "TLSv1")],
  },
});
