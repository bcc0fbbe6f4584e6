/**
 * What autoscalers measure of the containers that they scale.
 */
import { limitRange } from "../kinds";
import type { Entry, Inventory } from "./inventory";
import { entriesOf, mapping, text, within } from "./reading";
import { containersOf, scaling, specOf } from "./relations";

/** A resource whose use an autoscaler compares with requests, of one container or of all. */
interface Measured {
  readonly resource: string;
  readonly container: string | undefined;
}

function measuredBy(autoscaler: Entry): readonly Measured[] {
  return entriesOf(specOf(autoscaler)["metrics"]).flatMap(([, { resource, containerResource }]) => {
    const { name, container, target } = mapping(resource ?? containerResource);
    if (mapping(target)["type"] !== "Utilization") return [];
    return [
      { resource: text(name), container: containerResource === undefined ? undefined : text(container) },
    ];
  });
}

/**
 * What keeps an autoscaler from telling how much of its requests the containers use, in words. A request is as a limit
 * where there is none, and as a LimitRange of the namespace says where there is neither.
 *
 * @throws Undecided
 */
export function unmeasuredContainers(autoscaler: Entry, inventory: Inventory): readonly string[] {
  const targets = inventory.from(autoscaler, scaling).flatMap(({ found }) => found);
  const problems = measuredBy(autoscaler).flatMap(({ resource, container }) =>
    targets.flatMap((target) => {
      const all = containersOf(target).filter(([path]) => path.includes("containers"));
      const its = all.filter(([, { name }]) => container === undefined || name === container);
      if (container !== undefined && its.length === 0) return [`the pods have no container ${container}`];
      return its
        .filter(([, each]) => !hasRequest(each, resource) && !isGivenRequest(target, inventory))
        .map(([, { name }]) => `container ${text(name)} has no request of ${resource}`);
    }),
  );
  return [...new Set(problems)];
}

function hasRequest(container: Readonly<Record<string, unknown>>, resource: string): boolean {
  const resources = within(container, "resources");
  return [resources["requests"], resources["limits"]].some((each) => mapping(each)[resource] !== undefined);
}

/** Whether a namespace gives requests to the containers that have none. */
function isGivenRequest({ namespace }: Entry, inventory: Inventory): boolean {
  return !inventory.none(namespace ?? "", limitRange);
}
