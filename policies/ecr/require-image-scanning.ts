import { aws, cisEks, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Images in ECR are scanned when they are pushed",
  severity: "medium",
  why: "Known flaws in an image come to light only when somebody uses them.",
  fix: "Set imageScanningConfiguration.scanOnPush to true, or approve the repository where a rule of the registry scans it.",
  references: [
    fsbp("ECR.1"),
    cisEks("5.1.1"),
    page(
      "Amazon ECR: Scan images",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html",
    ),
  ],
  recommended: {
    level: "warn",
    because:
      "a scanning configuration of the whole registry does the same, and no single repository shows it",
  },
  target: aws.resources(aws.repository),
  deny: ({ imageScanningConfiguration }) => imageScanningConfiguration?.scanOnPush !== true,
  message: () => "images are not scanned when they are pushed: scanOnPush is not true",
  examples: {
    good: [aws.resource(aws.repository, { imageScanningConfiguration: { scanOnPush: true } })],
    bad: [
      aws.resource(aws.repository, {}),
      aws.resource(aws.repository, { imageScanningConfiguration: { scanOnPush: false } }),
    ],
  },
});
