import { aws, cisAws, fsbp, page, rule, securityHub, wholeNumber } from "../../src/author";

interface Passwords {
  readonly minimumPasswordLength?: number | undefined;
  readonly passwordReusePrevention?: number | undefined;
}

function isShort({ minimumPasswordLength }: Passwords, least: number): boolean {
  return (minimumPasswordLength ?? 0) < least;
}

function canReturn({ passwordReusePrevention }: Passwords, least: number): boolean {
  return (passwordReusePrevention ?? 0) < least;
}

export default rule({
  title: "Passwords of IAM users are long, and do not come back",
  severity: "medium",
  why: "Short passwords are guessed, and one that was stolen once is tried again.",
  fix: "Set minimumPasswordLength to 14 and passwordReusePrevention to 24.",
  references: [
    fsbp("IAM.7"),
    cisAws("1.7"),
    cisAws("1.8"),
    securityHub("IAM.15"),
    securityHub("IAM.16"),
    page(
      "IAM: Set an account password policy",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html",
    ),
  ],
  recommended: { level: "deny", because: "people have password managers" },
  target: aws.resources<Passwords>(aws.passwordPolicy),
  parameters: {
    length: wholeNumber({ description: "The fewest characters of a password.", default: 14 }),
    earlier: wholeNumber({ description: "How many earlier passwords must not come back.", default: 24 }),
  },
  deny: (policy, { parameters }) =>
    isShort(policy, parameters.length) || canReturn(policy, parameters.earlier),
  message: (policy, { parameters }) =>
    isShort(policy, parameters.length)
      ? `passwords may be shorter than ${parameters.length} characters: minimumPasswordLength`
      : `one of the last ${parameters.earlier} passwords may come back: passwordReusePrevention`,
  examples: {
    good: [aws.resource(aws.passwordPolicy, { minimumPasswordLength: 14, passwordReusePrevention: 24 })],
    bad: [
      aws.resource(aws.passwordPolicy, {}),
      aws.resource(aws.passwordPolicy, { minimumPasswordLength: 13, passwordReusePrevention: 24 }),
      aws.resource(aws.passwordPolicy, { minimumPasswordLength: 20, passwordReusePrevention: 5 }),
    ],
  },
});
