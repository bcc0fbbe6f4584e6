import { aws, cisAws, page, rule, securityHub } from "../../src/author";

export default rule({
  title: "Keys are rotated",
  severity: "medium",
  why: "What was encrypted over years falls with one key, and nobody can say since when.",
  fix: "Set enableKeyRotation to true.",
  references: [
    cisAws("3.6"),
    securityHub("KMS.4"),
    page("AWS KMS: Rotate keys", "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"),
  ],
  recommended: { level: "deny", because: "it costs little, and what is encrypted stays readable" },
  target: aws.resources(aws.key),
  deny: ({ enableKeyRotation, customerMasterKeySpec, customKeyStoreId }) =>
    enableKeyRotation !== true &&
    (customerMasterKeySpec ?? "SYMMETRIC_DEFAULT") === "SYMMETRIC_DEFAULT" &&
    customKeyStoreId === undefined,
  message: () => "the key is never rotated: enableKeyRotation is not true",
  examples: {
    good: [
      aws.resource(aws.key, { enableKeyRotation: true }),
      aws.resource(aws.key, { customerMasterKeySpec: "RSA_2048", keyUsage: "SIGN_VERIFY" }),
      aws.resource(aws.key, { customKeyStoreId: "cks-1" }),
    ],
    bad: [
      aws.resource(aws.key, {}),
      aws.resource(aws.key, { customerMasterKeySpec: "SYMMETRIC_DEFAULT", enableKeyRotation: false }),
    ],
  },
});
