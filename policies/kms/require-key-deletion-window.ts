import { aws, fsbp, page, rule, wholeNumber } from "../../src/author";

export default rule({
  title: "Keys that are to be deleted wait for a month",
  severity: "low",
  why: "What a key encrypted is gone for ever with the key, and who still needs it finds out only when it no longer decrypts.",
  fix: "Leave deletionWindowInDays out, or set it to 30.",
  references: [
    fsbp("KMS.3"),
    page("AWS KMS: Delete keys", "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html"),
  ],
  recommended: { level: "warn", because: "keys for tests come and go" },
  target: aws.resources(aws.key),
  parameters: { days: wholeNumber({ description: "How many days a key must wait.", default: 30 }) },
  deny: ({ deletionWindowInDays }, { parameters }) => (deletionWindowInDays ?? 30) < parameters.days,
  message: ({ deletionWindowInDays }, { parameters }) =>
    `the key is deleted after ${deletionWindowInDays ?? 30} of ${parameters.days} days: deletionWindowInDays`,
  examples: {
    good: [aws.resource(aws.key, {}), aws.resource(aws.key, { deletionWindowInDays: 30 })],
    bad: [aws.resource(aws.key, { deletionWindowInDays: 7 })],
  },
});
