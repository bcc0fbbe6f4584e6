import { aws, page, rule } from "../../src/author";

export default rule({
  title: "Commands that people run in tasks are logged",
  severity: "medium",
  why: "ECS Exec gives a shell in a running container, and nobody can tell afterwards what was done there.",
  fix: "Set logging of executeCommandConfiguration to OVERRIDE with a log group or a bucket, or leave it out.",
  references: [
    page(
      "Amazon ECS: Monitor containers with ECS Exec",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html",
    ),
  ],
  recommended: { level: "deny", because: "they are logged unless it is switched off" },
  target: aws.resources(aws.containerCluster),
  deny: ({ configuration }) => configuration?.executeCommandConfiguration?.logging === "NONE",
  message: () => "commands that people run in tasks are not logged: logging is NONE",
  examples: {
    good: [
      aws.resource(aws.containerCluster, { name: "shop" }),
      aws.resource(aws.containerCluster, {
        configuration: { executeCommandConfiguration: { logging: "DEFAULT" } },
      }),
    ],
    bad: [
      aws.resource(aws.containerCluster, {
        configuration: { executeCommandConfiguration: { logging: "NONE" } },
      }),
    ],
  },
});
