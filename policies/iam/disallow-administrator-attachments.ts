import { aws, cisAws, page, rule, stringList } from "../../src/author";

interface Attachment {
  readonly policyArn?: string | undefined;
  readonly managedPolicyArn?: string | undefined;
  readonly policyArns?: readonly string[] | undefined;
  readonly managedPolicyArns?: readonly string[] | undefined;
}

function arnsOf({
  policyArn,
  managedPolicyArn,
  policyArns,
  managedPolicyArns,
}: Attachment): readonly string[] {
  const only = policyArn ?? managedPolicyArn;
  return only === undefined ? (policyArns ?? managedPolicyArns ?? []) : [only];
}

function isNamed(arn: string, policies: readonly string[]): boolean {
  return policies.some((name) => arn.endsWith(`:iam::aws:policy/${name}`));
}

export default rule({
  title: "Policies of AWS that make administrators are attached by approval",
  severity: "critical",
  why: "AdministratorAccess and its like hold everything: one leaked credential is the whole account.",
  fix: "Attach a policy with the actions that are needed.",
  references: [
    cisAws("1.15"),
    page(
      "IAM: AWS managed policies for job functions",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_job-functions.html",
    ),
  ],
  recommended: { level: "deny", because: "an account has few administrators, and each is a decision" },
  target: aws.resources<Attachment>(
    aws.rolePolicyAttachment,
    aws.userPolicyAttachment,
    aws.groupPolicyAttachment,
    aws.policyAttachment,
    aws.rolePolicyAttachments,
    aws.userPolicyAttachments,
    aws.groupPolicyAttachments,
    aws.permissionSetAttachment,
    aws.role,
  ),
  parameters: {
    policies: stringList({
      description: "The names of the policies of AWS that take an approval.",
      default: ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"],
    }),
  },
  deny: (attachment, { parameters }) =>
    aws.anyOf(arnsOf(attachment), (arn) => isNamed(arn, parameters.policies)),
  message: (attachment, { parameters }) =>
    `${aws.knownOf(arnsOf(attachment), (arn) => isNamed(arn, parameters.policies)).join(", ")} makes an administrator`,
  examples: {
    good: [
      aws.resource(aws.rolePolicyAttachment, {
        role: "web",
        policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      }),
      aws.resource(aws.rolePolicyAttachment, {
        role: "web",
        policyArn: "arn:aws:iam::123456789012:policy/AdministratorAccess",
      }),
      aws.resource(aws.role, { managedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }),
      aws.resource(aws.role, {}),
    ],
    bad: [
      aws.resource(aws.rolePolicyAttachment, {
        role: "web",
        policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
      }),
      aws.resource(aws.groupPolicyAttachment, {
        group: "ops",
        policyArn: "arn:aws-us-gov:iam::aws:policy/IAMFullAccess",
      }),
      aws.resource(aws.policyAttachment, {
        roles: ["web"],
        policyArn: "arn:aws:iam::aws:policy/PowerUserAccess",
      }),
      aws.resource(aws.permissionSetAttachment, {
        instanceArn: "arn:aws:sso:::instance/ssoins-1",
        permissionSetArn: "arn:aws:sso:::permissionSet/ssoins-1/ps-1",
        managedPolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
      }),
      aws.resource(aws.rolePolicyAttachments, {
        roleName: "web",
        policyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
      }),
      aws.resource(aws.userPolicyAttachments, {
        userName: "eve",
        policyArns: ["arn:aws:iam::aws:policy/IAMFullAccess"],
      }),
      aws.resource(aws.groupPolicyAttachments, {
        groupName: "ops",
        policyArns: ["arn:aws:iam::aws:policy/PowerUserAccess"],
      }),
      aws.resource(aws.role, {
        managedPolicyArns: [
          "arn:aws:iam::aws:policy/ReadOnlyAccess",
          "arn:aws:iam::aws:policy/AdministratorAccess",
        ],
      }),
    ],
  },
});
