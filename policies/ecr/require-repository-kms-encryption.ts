import { aws, page, rule } from "../../src/author";

interface Encryption {
  readonly encryptionConfigurations?: readonly { readonly encryptionType?: string | undefined }[] | undefined;
}

export default rule({
  title: "ECR repositories are encrypted with a key of KMS",
  severity: "low",
  why: "With a key of your own you decide who can read images, see who does in CloudTrail, and can shut them all off at once.",
  fix: "Set encryptionType of encryptionConfigurations to KMS; a repository that is there has to be replaced.",
  references: [
    page(
      "Amazon ECR: Encryption at rest",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "ECR encrypts all images anyway, and a change replaces the repository",
  },
  target: aws.resources<Encryption>(aws.repository, aws.repositoryCreationTemplate),
  deny: ({ encryptionConfigurations }) =>
    !aws.anyOf(encryptionConfigurations ?? [], ({ encryptionType }) => /^KMS/u.test(encryptionType ?? "")),
  message: () => "images are encrypted with a key of AWS: no encryptionType is KMS",
  examples: {
    good: [
      aws.resource(aws.repository, { encryptionConfigurations: [{ encryptionType: "KMS" }] }),
      aws.resource(aws.repositoryCreationTemplate, {
        prefix: "cache",
        encryptionConfigurations: [{ encryptionType: "KMS_DSSE" }],
      }),
    ],
    bad: [
      aws.resource(aws.repository, {}),
      aws.resource(aws.repository, { encryptionConfigurations: [{ encryptionType: "AES256" }] }),
    ],
  },
});
