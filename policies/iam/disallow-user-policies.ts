import { aws, cisAws, fsbp, page, rule } from "../../src/author";

interface Permissions {
  readonly user?: string | undefined;
  readonly users?: readonly string[] | undefined;
  readonly policyArns?: readonly string[] | undefined;
}

/** What makes a list a permission of a user: users, or the policies of one. */
function listed(its: Permissions, kind: string): readonly string[] {
  return (kind === aws.userPolicyAttachments.kind ? its.policyArns : its.users) ?? [];
}

export default rule({
  title: "IAM users have permissions by groups and roles alone",
  severity: "medium",
  why: "Nobody reviews the permissions of single users, so that they stay when their reason is gone.",
  fix: "Attach the policy to a group or a role, or let people log in through IAM Identity Center.",
  references: [
    fsbp("IAM.2"),
    cisAws("1.14"),
    page(
      "IAM: Security best practices",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
    ),
  ],
  recommended: { level: "deny", because: "a group takes the same policy" },
  target: aws.resources<Permissions>(
    aws.userPolicy,
    aws.userPolicyAttachment,
    aws.userPolicyAttachments,
    aws.policyAttachment,
  ),
  deny: (its, { object }) =>
    listed(its, object.kind).length > 0 ||
    (object.kind !== aws.policyAttachment.kind && object.kind !== aws.userPolicyAttachments.kind),
  message: () => "a user has a permission of its own",
  examples: {
    good: [
      aws.resource(aws.policyAttachment, {
        policyArn: "arn:aws:iam::123456789012:policy/read",
        roles: ["web"],
      }),
      aws.resource(aws.policyAttachment, { policyArn: "arn:aws:iam::123456789012:policy/read", users: [] }),
      aws.resource(aws.userPolicyAttachments, { userName: "kim", policyArns: [] }),
    ],
    bad: [
      aws.resource(aws.userPolicyAttachment, {
        user: "kim",
        policyArn: "arn:aws:iam::123456789012:policy/read",
      }),
      aws.resource(aws.userPolicy, {
        user: "kim",
        policy: aws.policyDocument({
          Effect: "Allow",
          Action: "s3:GetObject",
          Resource: "arn:aws:s3:::shop/*",
        }),
      }),
      aws.resource(aws.policyAttachment, {
        policyArn: "arn:aws:iam::123456789012:policy/read",
        users: ["kim"],
      }),
      aws.resource(aws.userPolicyAttachments, {
        userName: "kim",
        policyArns: ["arn:aws:iam::123456789012:policy/read"],
      }),
    ],
  },
});
