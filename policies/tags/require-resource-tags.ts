import { aws, demandList, meets, page, rule, shortfall } from "../../src/author";

const member = { clusterIdentifier: "orders", instanceClass: "db.r6g.large" };

export default rule({
  title: "AWS resources carry the tags that people look for",
  severity: "low",
  why: "Without common tags nobody can say whose a resource is, what it is paid for, or whether it may be deleted.",
  fix: "Add the tags to tags, or to defaultTags of the provider.",
  references: [
    page(
      "AWS: Best practices for tagging resources",
      "https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html",
    ),
  ],
  recommended: { level: "audit", because: "which tags there must be is for each team to say" },
  target: aws.tagged,
  parameters: {
    tags: demandList({
      description:
        "The tags that resources must have: keys, each with = and a pattern of its value if that matters.",
      default: ["owner"],
    }),
  },
  deny: ({ tags }, { parameters }) => parameters.tags.some((tag) => !meets(tags ?? {}, tag)),
  message: ({ tags }, { parameters }) =>
    `these tags fall short: ${parameters.tags
      .filter((tag) => !meets(tags ?? {}, tag))
      .map((tag) => shortfall(tags ?? {}, tag))
      .join(", ")}`,
  examples: {
    good: [
      aws.resource(aws.bucket, { tags: { owner: "shop" } }),
      aws.resource(aws.spotInstanceRequest, { tags: { owner: "shop" } }),
      aws.resource(aws.documentClusterInstance, { ...member, tags: { owner: "shop" } }),
    ],
    bad: [
      aws.resource(aws.bucket, {}),
      aws.resource(aws.queue, { tags: { team: "shop" } }),
      aws.resource(aws.table, { tags: { owner: "" } }),
      aws.resource(aws.spotInstanceRequest, { spotPrice: "0.03" }),
      aws.resource(aws.documentClusterInstance, member),
    ],
  },
});
