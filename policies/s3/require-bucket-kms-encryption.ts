import { aws, page, rule, securityHub } from "../../src/author";

interface Default {
  readonly sseAlgorithm: string;
}

interface Rule {
  readonly applyServerSideEncryptionByDefault?: Default | undefined;
}

interface Encryption {
  readonly rules?: readonly Rule[] | undefined;
  readonly serverSideEncryptionConfiguration?: { readonly rule: Rule } | undefined;
  readonly serverSideEncryptionConfigurations?:
    | readonly {
        readonly rules: readonly { readonly applyServerSideEncryptionByDefaults: readonly Default[] }[];
      }[]
    | undefined;
}

/** What encrypts new objects under a rule that says nothing of it. */
const unsaid: Default = { sseAlgorithm: "AES256" };

/** What encrypts new objects, in each of the shapes in which it is said. */
function defaultsOf({
  rules,
  serverSideEncryptionConfiguration: inline,
  serverSideEncryptionConfigurations: inlineV2,
}: Encryption): Default[] {
  return [
    ...[...(rules ?? []), ...(inline === undefined ? [] : [inline.rule])].flatMap(
      (its) => its.applyServerSideEncryptionByDefault ?? unsaid,
    ),
    ...(inlineV2 ?? []).flatMap((each) =>
      each.rules.flatMap((its) => its.applyServerSideEncryptionByDefaults),
    ),
  ];
}

function isOther({ sseAlgorithm }: Default): boolean {
  return !sseAlgorithm.startsWith("aws:kms");
}

const kms = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:eu-west-1:123456789012:key/a1" };
const plain = { sseAlgorithm: "AES256" };

export default rule({
  title: "S3 buckets are encrypted with a key of KMS",
  severity: "low",
  why: "With a key of your own you decide who can decrypt objects, see who does in CloudTrail, and can shut them all off at once.",
  fix: "Set sseAlgorithm to aws:kms with the ARN of a key in kmsMasterKeyId, and bucketKeyEnabled to true.",
  references: [
    securityHub("S3.17"),
    page(
      "Amazon S3: Server-side encryption with KMS keys",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "S3 encrypts every object anyway, and keys of KMS cost by the request",
  },
  target: aws.resources<Encryption>(aws.bucketEncryption, aws.bucket, aws.bucketV2),
  deny: (encryption) => aws.anyOf(defaultsOf(encryption), isOther),
  message: (encryption) =>
    `new objects are encrypted with a key of AWS: sseAlgorithm is ${aws
      .knownOf(defaultsOf(encryption), isOther)
      .map(({ sseAlgorithm }) => sseAlgorithm)
      .join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.bucketEncryption, {
        bucket: "shop",
        rules: [{ applyServerSideEncryptionByDefault: kms, bucketKeyEnabled: true }],
      }),
      aws.resource(aws.bucketEncryption, {
        bucket: "shop",
        rules: [{ applyServerSideEncryptionByDefault: { ...kms, sseAlgorithm: "aws:kms:dsse" } }],
      }),
      aws.resource(aws.bucket, {}),
      aws.resource(aws.bucket, {
        serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: kms } },
      }),
    ],
    bad: [
      aws.resource(aws.bucketEncryption, {
        bucket: "shop",
        rules: [{ applyServerSideEncryptionByDefault: plain }],
      }),
      aws.resource(aws.bucketEncryption, { bucket: "shop", rules: [{ bucketKeyEnabled: true }] }),
      aws.resource(aws.bucket, {
        serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: plain } },
      }),
      aws.resource(aws.bucketV2, {
        serverSideEncryptionConfigurations: [{ rules: [{ applyServerSideEncryptionByDefaults: [plain] }] }],
      }),
    ],
  },
});
