/**
 * The containers of task definitions of ECS, which are the JSON of a list in a text.
 */
import type { KubernetesObject } from "../kubernetes";
import { asList, asMapping, ShapeError, type Path } from "../shape";
import type { Target } from "../targets";
import { taskDefinition } from "./kinds";
import { resource, within, type ProviderResource } from "../resources";
import type * as types from "./types";

/** A container of a task, as far as rules read it. Source: the ContainerDefinition of the API of ECS. */
export interface TaskContainer {
  readonly name?: string;
  readonly privileged?: boolean | null;
  readonly readonlyRootFilesystem?: boolean | null;
  readonly user?: string | null;
  readonly environment?: readonly { readonly name: string; readonly value?: string }[] | null;
}

const place: Path = ["containerDefinitions"];

/** Each container of each task definition. */
export const taskContainers: Target<TaskContainer> = within<TaskContainer>([taskDefinition], (inputs) => {
  const list = asList(parsed(inputs["containerDefinitions"]), place);
  return Array.from(list.keys(), (at) => ({
    path: place,
    read: () => asMapping(list[at], place),
  }));
});

function parsed(definitions: unknown): unknown {
  if (typeof definitions !== "string") return definitions;
  try {
    return JSON.parse(definitions) as unknown;
  } catch {
    throw new ShapeError(place, "the JSON of a list of containers");
  }
}

/** Whether a task definition is for machines with Windows. */
export function isOfWindows(task: KubernetesObject): boolean {
  const { runtimePlatform } = (task as ProviderResource).properties as Partial<types.ecs_TaskDefinition>;
  return (runtimePlatform?.operatingSystemFamily ?? "").startsWith("WINDOWS_");
}

/** A task definition with some containers, for the examples of a rule. */
export function taskOf(...containers: readonly object[]): ProviderResource {
  return resource(taskDefinition, { family: "shop", containerDefinitions: JSON.stringify(containers) });
}
