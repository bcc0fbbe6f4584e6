import { aws, fsbp, page, rule, securityHub } from "../../src/author";

const settings = ["pidMode", "ipcMode", "networkMode"] as const;

const task = (its: object) => aws.resource(aws.taskDefinition, { containerDefinitions: "[]", ...its });

export default rule({
  title: "Tasks do not share the namespaces of their machine",
  severity: "high",
  why: "A task in the machine's namespaces sees and ends its processes, reads its memory, or listens on its network past every security group of a task.",
  fix: "Leave pidMode and ipcMode out or set them to task, and set networkMode to awsvpc.",
  references: [
    fsbp("ECS.3"),
    fsbp("ECS.1"),
    securityHub("ECS.17"),
    page(
      "Amazon ECS: Task definition parameters",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
    ),
  ],
  recommended: {
    level: "deny",
    because: "only agents that watch the machine need them, and those can be approved",
  },
  target: aws.resources(aws.taskDefinition),
  deny: (its) => aws.anyOf(settings, (setting) => its[setting] === "host"),
  message: (its) =>
    `the task shares namespaces of its machine: ${aws.knownOf(settings, (setting) => its[setting] === "host").join(", ")} host`,
  examples: {
    good: [task({}), task({ networkMode: "awsvpc", pidMode: "task" })],
    bad: [task({ networkMode: "host" }), task({ pidMode: "host" }), task({ ipcMode: "host" })],
  },
});
