import { aws, fsbp, page, rule, stringList } from "../../src/author";

interface Mutability {
  readonly imageTagMutability?: string | undefined;
  readonly imageTagMutabilityExclusionFilters?: readonly { readonly filter: string }[] | undefined;
}

export default rule({
  title: "Tags in ECR repositories cannot be moved",
  severity: "high",
  why: "Whoever may push can replace an image that runs in production under the same tag, and no deployment shows that anything has changed.",
  fix: "Set imageTagMutability to IMMUTABLE, or to IMMUTABLE_WITH_EXCLUSION for tags that must move.",
  references: [
    fsbp("ECR.2"),
    page(
      "Amazon ECR: Image tag mutability",
      "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
    ),
  ],
  recommended: { level: "deny", because: "a build can always push under a tag of its own" },
  target: aws.resources<Mutability>(aws.repository, aws.repositoryCreationTemplate),
  parameters: {
    movable: stringList({ description: "The filters of tags that may be moved.", default: ["latest"] }),
  },
  deny: ({ imageTagMutability, imageTagMutabilityExclusionFilters }, { parameters }) =>
    imageTagMutability !== "IMMUTABLE" &&
    (imageTagMutability !== "IMMUTABLE_WITH_EXCLUSION" ||
      aws.anyOf(
        imageTagMutabilityExclusionFilters ?? [],
        ({ filter }) => !parameters.movable.includes(filter),
      )),
  message: ({ imageTagMutability = "MUTABLE", imageTagMutabilityExclusionFilters }, { parameters }) =>
    imageTagMutability === "IMMUTABLE_WITH_EXCLUSION"
      ? `tags can be moved that fit ${aws
          .knownOf(
            imageTagMutabilityExclusionFilters ?? [],
            ({ filter }) => !parameters.movable.includes(filter),
          )
          .map(({ filter }) => filter)
          .join(", ")}`
      : `tags can be moved: imageTagMutability is ${imageTagMutability}`,
  examples: {
    good: [
      aws.resource(aws.repository, { imageTagMutability: "IMMUTABLE" }),
      aws.resource(aws.repository, {
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filter: "latest", filterType: "WILDCARD" }],
      }),
      aws.resource(aws.repositoryCreationTemplate, {
        prefix: "cache",
        appliedFors: ["PULL_THROUGH_CACHE"],
        imageTagMutability: "IMMUTABLE",
      }),
    ],
    bad: [
      aws.resource(aws.repository, {}),
      aws.resource(aws.repository, { imageTagMutability: "MUTABLE" }),
      aws.resource(aws.repository, {
        imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filter: "*", filterType: "WILDCARD" }],
      }),
      aws.resource(aws.repository, {
        imageTagMutability: "MUTABLE_WITH_EXCLUSION",
        imageTagMutabilityExclusionFilters: [{ filter: "latest", filterType: "WILDCARD" }],
      }),
      aws.resource(aws.repositoryCreationTemplate, { prefix: "cache", appliedFors: ["PULL_THROUGH_CACHE"] }),
    ],
  },
});
