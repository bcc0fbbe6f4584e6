import { aws, fsbp, page, rule } from "../../src/author";

interface Origin {
  readonly domainName: string;
  readonly originAccessControlId?: string | undefined;
  readonly customOriginConfig?: object | undefined;
  readonly s3OriginConfig?: object | undefined;
}

/** Whether an origin is a bucket by its API; a website in S3 is a custom origin. */
function isBucket({ customOriginConfig, s3OriginConfig, domainName }: Origin): boolean {
  if (s3OriginConfig !== undefined) return true;
  return customOriginConfig === undefined && /\.s3[.-][a-z0-9.-]*amazonaws\.com/u.test(domainName);
}

const withOrigin = (origin: object) =>
  aws.resource(aws.distribution, {
    origins: [{ domainName: "site.s3.eu-west-1.amazonaws.com", originId: "site", ...origin }],
  });

export default rule({
  title: "CloudFront reads buckets with an origin access control",
  severity: "medium",
  why: "Without one the bucket has to be open to everybody, past the cache, the firewall and the logs.",
  fix: "Make an OriginAccessControl, and name it in originAccessControlId of the origin.",
  references: [
    fsbp("CloudFront.13"),
    page(
      "Amazon CloudFront: Restrict access to an Amazon S3 origin",
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
    ),
  ],
  recommended: {
    level: "warn",
    because: "an origin access identity keeps buckets closed, too, in the old way",
  },
  target: aws.resources<{ readonly origins?: readonly Origin[] | undefined }>(aws.distribution),
  deny: ({ origins }) =>
    aws.anyOf(origins ?? [], (origin) => (origin.originAccessControlId ?? "") === "" && isBucket(origin)),
  message: () =>
    "CloudFront reads a bucket without an origin access control: there is no originAccessControlId",
  examples: {
    good: [
      withOrigin({ originAccessControlId: "E1" }),
      withOrigin({ customOriginConfig: { originProtocolPolicy: "https-only" } }),
      withOrigin({ domainName: "shop.example.com" }),
    ],
    bad: [
      withOrigin({}),
      withOrigin({ domainName: "site.s3.amazonaws.com" }),
      withOrigin({
        domainName: "files.example.com",
        s3OriginConfig: { originAccessIdentity: "origin-access-identity/cloudfront/E1" },
      }),
      withOrigin({ originAccessControlId: "" }),
    ],
  },
});
