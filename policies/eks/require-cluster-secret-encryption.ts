import { aws, cisEks, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Secrets of an EKS cluster are encrypted with a key of your own",
  severity: "medium",
  why: "With a key of your own you decide who can decrypt Secrets, see who does in CloudTrail, and can shut them all off at once.",
  fix: "Set encryptionConfig with the resources [secrets] and the ARN of a KMS key.",
  references: [
    fsbp("EKS.3"),
    cisEks("5.3.1"),
    page(
      "Amazon EKS: Encrypt Kubernetes secrets with KMS",
      "https://docs.aws.amazon.com/eks/latest/userguide/enable-kms.html",
    ),
  ],
  recommended: {
    level: "warn",
    because:
      "from Kubernetes 1.28 on EKS encrypts all objects with a key of AWS, and a key of your own cannot be taken away again",
  },
  target: aws.resources(aws.cluster),
  deny: ({ encryptionConfig }) => !(encryptionConfig?.resources ?? []).includes("secrets"),
  message: () => "Secrets are encrypted with no key of your own: encryptionConfig does not name secrets",
  examples: {
    good: [
      aws.resource(aws.cluster, {
        encryptionConfig: {
          provider: { keyArn: "arn:aws:kms:eu-west-1:123456789012:key/a1" },
          resources: ["secrets"],
        },
      }),
    ],
    bad: [
      aws.resource(aws.cluster, {}),
      aws.resource(aws.cluster, {
        encryptionConfig: {
          provider: { keyArn: "arn:aws:kms:eu-west-1:123456789012:key/a1" },
          resources: [],
        },
      }),
    ],
  },
});
