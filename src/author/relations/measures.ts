/**
 * What autoscalers measure of the containers that they scale.
 * Source: https://github.com/kubernetes/kubernetes/blob/master/pkg/controller/podautoscaler/replica_calculator.go
 */
import { limitRange, scaledObject } from "../kinds";
import type { Entry, Inventory } from "./inventory";
import { isGiven } from "./limits";
import { runningContainersOf } from "./ports";
import { entriesOf, mapping, text, within } from "./reading";
import { annotationsOf, containersOf, scaling, specOf, templating } from "./relations";

/** A resource whose use an autoscaler compares with requests, of one container or of all. */
interface Measured {
  readonly resource: string;
  readonly container?: string;
}

/** The metrics that version 1 has no field for. */
const metricsOfVersion1 = "autoscaling.alpha.kubernetes.io/metrics";

function measuredBy(autoscaler: Entry): readonly Measured[] {
  if (autoscaler.kind === scaledObject.kind) return triggersOf(autoscaler).flatMap(measuredByTrigger);
  const { metrics, targetCPUUtilizationPercentage: cpu } = specOf(autoscaler);
  const isMeasured = entriesOf(metrics).length > 0 || metricsOfVersion1 in annotationsOf(autoscaler);
  // Without metrics it goes by 80% of the CPU.
  const usual = cpu !== undefined || !isMeasured ? [{ resource: "cpu" }] : [];
  const its = entriesOf(metrics).flatMap(([, { resource, containerResource }]) => {
    const { name, container, target, targetAverageUtilization } = mapping(resource ?? containerResource);
    // The field of version 2beta1 is its target.
    if (mapping(target)["type"] !== "Utilization" && targetAverageUtilization === undefined) return [];
    return [{ resource: text(name), ...(resource === undefined ? { container: text(container) } : {}) }];
  });
  return [...usual, ...its];
}

/** What makes KEDA scale. */
export function triggersOf(entry: Entry): readonly Readonly<Record<string, unknown>>[] {
  return entriesOf(specOf(entry)["triggers"]).map(([, trigger]) => trigger);
}

/** Whether a trigger is a resource of the pods, which KEDA leaves to the autoscaler that it makes. */
export function isOfPods({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === "cpu" || type === "memory";
}

/** Source: https://keda.sh/docs/latest/scalers/cpu/ */
function measuredByTrigger(trigger: Readonly<Record<string, unknown>>): readonly Measured[] {
  const { type, containerName } = mapping(trigger["metadata"]);
  // The type in its metadata is that of older versions.
  const metric = text(trigger["metricType"]) || text(type);
  if (!isOfPods(trigger) || metric !== "Utilization") return [];
  const container = text(containerName);
  return [{ resource: text(trigger["type"]), ...(container === "" ? {} : { container }) }];
}

/**
 * What keeps an autoscaler from telling how much of its requests the containers use, in words. A request is as a limit
 * where there is none, and as a LimitRange of the namespace says where there is neither.
 *
 * @throws Undecided
 */
export function unmeasuredContainers(autoscaler: Entry, inventory: Inventory): readonly string[] {
  const targets = inventory
    .from(autoscaler, scaling)
    .flatMap(({ found }) => found)
    .flatMap((target) => [target, ...inventory.from(target, templating).flatMap(({ found }) => found)]);
  const problems = measuredBy(autoscaler).flatMap((measured) =>
    targets
      .filter(({ pods }) => pods !== undefined)
      .flatMap((target) => unmeasuredIn(target, measured, inventory)),
  );
  return [...new Set(problems)];
}

function unmeasuredIn(
  target: Entry,
  { resource, container }: Measured,
  inventory: Inventory,
): readonly string[] {
  const running = runningContainersOf(target).filter(([path]) => !path.includes("ephemeralContainers"));
  const its = running.filter(([, { name }]) => container === undefined || name === container);
  if (container !== undefined && its.length === 0) return [`the pods have no container ${container}`];
  const without = its.filter(([, each]) => !hasRequest(each, resource));
  const isMeasured =
    container === undefined && isOfWholePods(target)
      ? requestsAsWhole(target, resource)
      : without.length === 0;
  if (isMeasured || isGiven("requests", resource, target.namespace, inventory)) return [];
  inventory.assertAll(target.namespace, limitRange);
  return without.map(([, { name }]) => `container ${text(name)} has no request of ${resource}`);
}

/** Whether pods as a whole request a resource, if by one of their containers, those that run first included. */
function requestsAsWhole(target: Entry, resource: string): boolean {
  const containers = containersOf(target).map(([, container]) => container);
  return [target.pods?.spec, ...containers].some((each) => hasRequest(each, resource));
}

/** The resources that pods may request as a whole. */
const ofWholePods = /^(?:cpu|memory|hugepages-.+)$/u;

/** Whether pods request anything as a whole, where an autoscaler goes by that alone. */
function isOfWholePods({ pods }: Entry): boolean {
  const resources = within(pods?.spec, "resources");
  return ["requests", "limits"].some((field) =>
    Object.keys(mapping(resources[field])).some((resource) => ofWholePods.test(resource)),
  );
}

/** Whether a container, or pods as a whole, request a resource; a limit is a request unless there is one. */
function hasRequest(value: unknown, resource: string): boolean {
  const resources = within(value, "resources");
  return [resources["requests"], resources["limits"]].some((each) => mapping(each)[resource] !== undefined);
}
