import { aws, page, rule } from "../../src/author";

export default rule({
  title: "ECR repositories with images are not deleted",
  severity: "medium",
  why: "pulumi destroy, or a renamed resource, takes all images with it, also those that run.",
  fix: "Leave forceDelete out; empty a repository by hand where it must go.",
  references: [
    page(
      "Amazon ECR: Delete a repository",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-delete.html",
    ),
  ],
  recommended: { level: "deny", because: "what is meant to go can be emptied first" },
  target: aws.resources(aws.repository),
  deny: ({ forceDelete }) => forceDelete === true,
  message: () => "the repository is deleted with all its images: forceDelete is true",
  examples: {
    good: [aws.resource(aws.repository, {}), aws.resource(aws.repository, { forceDelete: false })],
    bad: [aws.resource(aws.repository, { forceDelete: true })],
  },
});
