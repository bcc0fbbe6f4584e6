import { aws, page, rule, securityHub } from "../../src/author";

interface Versioning {
  readonly versioningConfiguration?: { readonly status: string } | undefined;
  readonly versioning?: { readonly enabled?: boolean | undefined } | undefined;
  readonly versionings?: readonly { readonly enabled?: boolean | undefined }[] | undefined;
}

/** Whether something is said of versions, and it is not that they are kept. */
function isOff({ versioningConfiguration, versioning, versionings }: Versioning): boolean {
  return (
    (versioningConfiguration !== undefined && versioningConfiguration.status !== "Enabled") ||
    aws.anyOf(
      [...(versioning === undefined ? [] : [versioning]), ...(versionings ?? [])],
      (its) => its.enabled !== true,
    )
  );
}

export default rule({
  title: "Versioning of S3 buckets is not switched off",
  severity: "medium",
  why: "What is overwritten or deleted by mistake, or by somebody who wants a ransom, is gone.",
  fix: "Set versioningConfiguration.status to Enabled, and let a lifecycle rule delete old versions.",
  references: [
    securityHub("S3.14"),
    page("Amazon S3: Versioning", "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html"),
  ],
  recommended: { level: "warn", because: "buckets for logs and caches need no versions" },
  target: aws.resources<Versioning>(aws.bucketVersioning, aws.bucket, aws.bucketV2),
  deny: (versioning) => isOff(versioning),
  message: () => "old versions of objects are not kept: versioning is not enabled",
  examples: {
    good: [
      aws.resource(aws.bucketVersioning, { bucket: "shop", versioningConfiguration: { status: "Enabled" } }),
      aws.resource(aws.bucket, {}),
      aws.resource(aws.bucket, { versioning: { enabled: true } }),
      aws.resource(aws.bucketV2, { versionings: [{ enabled: true }] }),
    ],
    bad: [
      aws.resource(aws.bucketVersioning, {
        bucket: "shop",
        versioningConfiguration: { status: "Suspended" },
      }),
      aws.resource(aws.bucketVersioning, { bucket: "shop", versioningConfiguration: { status: "Disabled" } }),
      aws.resource(aws.bucket, { versioning: { enabled: false } }),
      aws.resource(aws.bucketV2, { versionings: [{ mfaDelete: false }] }),
    ],
  },
});
