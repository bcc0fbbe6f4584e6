import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Containers of tasks are not privileged",
  severity: "high",
  why: "A privileged container is root on its machine, with all other tasks there and the credentials of the machine.",
  fix: "Leave privileged out, and add the one capability that is needed in linuxParameters.",
  references: [
    fsbp("ECS.4"),
    page(
      "Amazon ECS: Task definition parameters",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html",
    ),
  ],
  recommended: { level: "deny", because: "a capability can be added alone" },
  target: aws.taskContainers,
  deny: ({ privileged }) => privileged === true,
  message: ({ name }) => `container ${name} is privileged`,
  examples: {
    good: [
      aws.taskOf({ name: "web", image: "nginx:1.27.3" }),
      aws.taskOf({ name: "web", privileged: false }),
    ],
    bad: [aws.taskOf({ name: "web", image: "nginx:1.27.3" }, { name: "agent", privileged: true })],
  },
});
