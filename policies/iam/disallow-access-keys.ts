import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Access keys of IAM users are approved",
  severity: "high",
  why: "A key of a user never expires, and its secret lies in the state of the stack, in plain text unless pgpKey is set.",
  fix: "Give the workload a role: an instance profile, EKS Pod Identity, or a web identity in CI.",
  references: [
    fsbp("IAM.3"),
    cisAws("1.12"),
    cisAws("1.13"),
    page(
      "IAM: Security best practices, temporary credentials",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles",
    ),
  ],
  recommended: { level: "deny", because: "AWS has a way without a key for nearly every workload" },
  target: aws.resources(aws.accessKey),
  deny: ({ status }) => status !== "Inactive",
  message: () => "a user gets an access key, which never expires",
  examples: {
    good: [aws.resource(aws.accessKey, { user: "ci", status: "Inactive" })],
    bad: [
      aws.resource(aws.accessKey, { user: "ci" }),
      aws.resource(aws.accessKey, { user: "ci", status: "Active" }),
    ],
  },
});
