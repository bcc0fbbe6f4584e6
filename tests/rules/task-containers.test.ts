/** The containers of task definitions, which are JSON in a text. */
import { aws } from "../../src/author";
import { taskDefinition } from "../../src/author/aws/kinds";

function names(containerDefinitions: unknown): (string | undefined)[] | string {
  const task = { ...aws.taskOf(), properties: { containerDefinitions } };
  try {
    return aws.taskContainers.locate(task, taskDefinition).items.map(({ read }) => read()?.name);
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ["a list", '[{"name":"web"},{"name":"agent"}]', ["web", "agent"]],
  ["no container", "[]", []],
  ["a list that is no text", [{ name: "web" }], ["web"]],
  ["no JSON", "[{", "containerDefinitions must be the JSON of a list of containers"],
  ["a mapping", '{"name":"web"}', "containerDefinitions must be a list"],
  ["a list of texts", '["web"]', "containerDefinitions must be a mapping"],
])("%s", (_, definitions, expected) => {
  expect(names(definitions)).toEqual(expected);
});
