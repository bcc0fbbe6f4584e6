import { aws, fsbp, page, rule } from "../../src/author";

interface Grants<Grant> {
  readonly grants?: readonly Grant[] | undefined;
}

interface Acl extends Grants<{ readonly uri?: string | undefined }> {
  readonly acl?: string | undefined;
  readonly accessControlPolicy?:
    Grants<{ readonly grantee?: { readonly uri?: string | undefined } | undefined }> | undefined;
}

function isPublic(acl: string | undefined): boolean {
  return acl === "authenticated-read" || /^public-/u.test(acl ?? "");
}

function isEverybody(uri: string | undefined): boolean {
  return /\/(?:AllUsers|AuthenticatedUsers)$/u.test(uri ?? "");
}

export default rule({
  title: "ACLs of S3 buckets and objects do not let in everybody",
  severity: "critical",
  why: "Everybody on the internet, or with an AWS account of their own, can read the objects, or replace them.",
  fix: "Leave the ACL out, and serve what is meant for everybody through CloudFront.",
  references: [
    fsbp("S3.12"),
    page(
      "Amazon S3: ACL overview",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html",
    ),
  ],
  recommended: {
    level: "deny",
    because: "ACLs are off in new buckets, and a policy says the same more clearly",
  },
  target: aws.resources<Acl>(
    aws.bucket,
    aws.bucketV2,
    aws.bucketAcl,
    aws.bucketObject,
    aws.bucketObjectV2,
    aws.objectCopy,
  ),
  deny: ({ acl, grants, accessControlPolicy }) =>
    isPublic(acl) ||
    aws.anyOf(grants ?? [], ({ uri }) => isEverybody(uri)) ||
    aws.anyOf(accessControlPolicy?.grants ?? [], ({ grantee }) => isEverybody(grantee?.uri)),
  message: () => "the ACL lets in everybody",
  examples: {
    good: [
      aws.resource(aws.bucketAcl, { bucket: "shop", acl: "private" }),
      aws.resource(aws.bucket, {}),
      aws.resource(aws.bucketAcl, {
        bucket: "shop",
        accessControlPolicy: {
          owner: { id: "a1" },
          grants: [{ permission: "READ", grantee: { type: "CanonicalUser", id: "a1" } }],
        },
      }),
      aws.resource(aws.bucketObjectV2, { bucket: "shop", key: "logo.svg", acl: "private" }),
      aws.resource(aws.bucketV2, { grants: [{ type: "CanonicalUser", id: "a1", permissions: ["READ"] }] }),
    ],
    bad: [
      aws.resource(aws.bucketAcl, { bucket: "shop", acl: "public-read" }),
      aws.resource(aws.bucket, { acl: "authenticated-read" }),
      aws.resource(aws.bucketObject, { bucket: "shop", key: "logo.svg", acl: "public-read" }),
      aws.resource(aws.bucketObjectV2, { bucket: "shop", key: "logo.svg", acl: "public-read" }),
      aws.resource(aws.objectCopy, {
        bucket: "shop",
        key: "copy.svg",
        source: "shop/logo.svg",
        grants: [
          { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers", permissions: ["READ"] },
        ],
      }),
      aws.resource(aws.bucketV2, {
        grants: [
          { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AllUsers", permissions: ["READ"] },
        ],
      }),
      aws.resource(aws.bucketAcl, {
        bucket: "shop",
        accessControlPolicy: {
          owner: { id: "a1" },
          grants: [
            {
              permission: "READ",
              grantee: { type: "Group", uri: "http://acs.amazonaws.com/groups/global/AuthenticatedUsers" },
            },
          ],
        },
      }),
    ],
  },
});
