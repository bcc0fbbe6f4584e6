import { aws, cisAws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "EFS file systems are encrypted",
  severity: "high",
  why: "Files of every pod that mounts it lie readable in backups.",
  fix: "Set encrypted to true; a file system that is there has to be copied into a new one.",
  references: [
    fsbp("EFS.1"),
    fsbp("EFS.8"),
    cisAws("2.3.1"),
    page(
      "Amazon EFS: Encrypting data at rest",
      "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
    ),
  ],
  recommended: { level: "deny", because: "it costs nothing, and cannot be done later" },
  target: aws.resources(aws.fileSystem),
  deny: ({ encrypted }) => encrypted !== true,
  message: () => "the file system is not encrypted: encrypted is not true",
  examples: {
    good: [aws.resource(aws.fileSystem, { encrypted: true })],
    bad: [aws.resource(aws.fileSystem, {}), aws.resource(aws.fileSystem, { encrypted: false })],
  },
});
