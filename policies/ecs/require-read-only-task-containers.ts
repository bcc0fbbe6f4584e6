import { aws, fsbp, page, rule } from "../../src/author";

export default rule({
  title: "Containers of tasks cannot write to their own files",
  severity: "medium",
  why: "Whoever gets into a container can change its program, and leave tools there.",
  fix: "Set readonlyRootFilesystem to true, and mount a volume where the program writes.",
  references: [
    fsbp("ECS.5"),
    page(
      "Amazon ECS: Security best practices for tasks",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-tasks-containers.html",
    ),
  ],
  recommended: { level: "warn", because: "many images write somewhere" },
  target: aws.taskContainers,
  // Windows cannot do it.
  deny: ({ readonlyRootFilesystem }, { object }) =>
    readonlyRootFilesystem !== true && !aws.isOfWindows(object),
  message: ({ name }) => `container ${name} can write to its own files: readonlyRootFilesystem is not true`,
  examples: {
    good: [
      aws.taskOf({ name: "web", readonlyRootFilesystem: true }),
      aws.resource(aws.taskDefinition, {
        containerDefinitions: JSON.stringify([{ name: "web" }]),
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      }),
    ],
    bad: [
      aws.taskOf({ name: "web", image: "nginx:1.27.3" }),
      aws.taskOf({ name: "web", readonlyRootFilesystem: false }),
    ],
  },
});
