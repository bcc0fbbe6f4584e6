import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "ECS clusters have Container Insights",
  severity: "low",
  why: "Without numbers of each task nobody sees that one restarts, or what it uses, until customers say so.",
  fix: "Add a setting with the name containerInsights and the value enhanced or enabled.",
  references: [
    fsbp("ECS.12"),
    page(
      "Amazon ECS: Monitor with Container Insights",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html",
    ),
  ],
  recommended: {
    level: "audit",
    because: "it costs by the metric, an account can have it by default, and others watch with Prometheus",
  },
  target: aws.resources(aws.containerCluster),
  deny: ({ settings }) =>
    !aws.anyOf(
      settings ?? [],
      ({ name, value }) => name === "containerInsights" && ["enabled", "enhanced"].includes(value),
    ),
  message: () => "the cluster has no Container Insights: no setting containerInsights is enabled",
  examples: {
    good: [
      aws.resource(aws.containerCluster, { settings: [{ name: "containerInsights", value: "enabled" }] }),
      aws.resource(aws.containerCluster, { settings: [{ name: "containerInsights", value: "enhanced" }] }),
    ],
    bad: [
      aws.resource(aws.containerCluster, { name: "shop" }),
      aws.resource(aws.containerCluster, { settings: [{ name: "containerInsights", value: "disabled" }] }),
      aws.resource(aws.containerCluster, { settings: [{ name: "other", value: "enabled" }] }),
    ],
  },
});
