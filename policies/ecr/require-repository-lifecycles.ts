import { aws, eachOf, fsbp, page, rule } from "../../src/author";

const shop = aws.resource(aws.repository, { name: "shop", imageTagMutability: "IMMUTABLE" });
const policy = JSON.stringify({
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
      action: { type: "expire" },
    },
  ],
});

export default rule({
  title: "Repositories of ECR clean up",
  severity: "low",
  why: "Images that nobody uses stay for ever, are paid for, and can be run with every hole that was found since.",
  fix: "Add a LifecyclePolicy for the repository that expires what has no tag or is old.",
  references: [
    fsbp("ECR.3"),
    page(
      "Amazon ECR: Lifecycle policies",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html",
    ),
  ],
  recommended: { level: "audit", because: "how long images are kept is for each team to say" },
  target: eachOf([aws.repository], { reads: [aws.repositoryLifecycle] }),
  deny: (its, { inventory }) => inventory.lacks(its, aws.cleaning),
  message: () => "nothing says how long images in the repository are kept",
  examples: {
    good: [
      aws.stack({
        shop,
        lifecycle: aws.resource(aws.repositoryLifecycle, { repository: "${shop.name}", policy }),
      }),
      aws.stack({ shop, lifecycle: aws.resource(aws.repositoryLifecycle, { repository: "shop", policy }) }),
    ],
    bad: [
      aws.stack({ shop }),
      aws.stack({ shop, lifecycle: aws.resource(aws.repositoryLifecycle, { repository: "other", policy }) }),
    ],
  },
});
