import { aws, page, rule, securityHub } from "../../src/author";

export default rule({
  title: "Topics are encrypted with a key of KMS",
  severity: "low",
  why: "With a key you decide who can read messages before they are delivered, and see who does in CloudTrail.",
  fix: "Set kmsMasterKeyId to a key of your own, whose policy lets in the services that publish.",
  references: [
    securityHub("SNS.1"),
    page(
      "Amazon SNS: Encryption at rest",
      "https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "services of AWS cannot publish until the policy of the key lets them",
  },
  target: aws.resources(aws.topic),
  deny: ({ kmsMasterKeyId }) => (kmsMasterKeyId ?? "") === "",
  message: () => "messages are encrypted with no key of KMS: there is no kmsMasterKeyId",
  examples: {
    good: [aws.resource(aws.topic, { kmsMasterKeyId: "alias/shop" })],
    bad: [aws.resource(aws.topic, {}), aws.resource(aws.topic, { name: "orders", kmsMasterKeyId: "" })],
  },
});
