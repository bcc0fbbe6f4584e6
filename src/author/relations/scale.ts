/**
 * How many pods workloads have, and how many of them may be evicted.
 */
import {
  daemonSet,
  deployment,
  deploymentConfig,
  horizontalPodAutoscaler,
  pod,
  replicaSet,
  replicationController,
  rollout,
  scaledObject,
  statefulSet,
  verticalPodAutoscaler,
  type Kind,
} from "../kinds";
import { groupBy } from "../group-by";
import type { Service } from "../kubernetes";
import { beforeFirst } from "../text";
import { allowedDisruptions } from "./amounts";
import type { Entry, GroupKind, Inventory } from "./inventory";
import type { Link, Relation } from "./relation";
import { haveOneName } from "./describe";
import { isOfPods, triggersOf } from "./measures";
import { controllerOf } from "./origins";
import { mapping, text, within } from "./reading";
import { scaling, specOf, templating } from "./relations";
import { labelSelector, mapSelector } from "./selectors";

/** The kinds whose objects say how many pods they have. */
export const scalable: readonly Kind[] = [
  deployment,
  statefulSet,
  replicaSet,
  replicationController,
  rollout,
  deploymentConfig,
];

/** The kinds whose controllers find pods by a selector. */
export const controllers: readonly Kind[] = [
  deployment,
  statefulSet,
  daemonSet,
  replicaSet,
  replicationController,
];

/** The kinds of Kubernetes that make pods and of which the API server has no scale, with their groups. */
const unscalable: readonly string[] = ["/Pod", "apps/DaemonSet", "batch/Job", "batch/CronJob"];

/** Whether nothing can scale the objects of a kind. */
export function isUnscalable({ group, kind }: GroupKind): boolean {
  return unscalable.includes(`${group}/${kind}`);
}

/** What to write where the target of an autoscaler is of a kind of the group apps, and named by another group. */
export function describeGroup({ group, kind }: GroupKind): string {
  const isOfApps = ["Deployment", "StatefulSet", "ReplicaSet", "DaemonSet"].includes(kind);
  return isOfApps && group !== "apps" ? ": its apiVersion must be apps/v1" : "";
}

/** The autoscalers of the number of pods. */
export const horizontalAutoscalers: readonly Kind[] = [horizontalPodAutoscaler, scaledObject];

/** What scales the number of pods of a workload. */
export function autoscalersOf(entry: Entry, inventory: Inventory): readonly Entry[] {
  const all = inventory.to(entry, scaling).map(({ from }) => from);
  return all.filter(({ kind }) => kind !== verticalPodAutoscaler.kind);
}

/**
 * What scales a workload that says itself how many pods it has. Of one that is given several times, as for several
 * environments, none does unless each of them says so.
 */
export function rivalledAutoscalers(entry: Entry, inventory: Inventory): readonly Entry[] {
  return autoscalersOf(entry, inventory).filter((autoscaler) =>
    inventory
      .from(autoscaler, scaling)
      .every(({ found }) => found.every((each) => specOf(each)["replicas"] !== undefined)),
  );
}

/** The fewest pods that an autoscaler leaves. KEDA leaves one where nothing but the use of pods tells it what there is to do. */
export function minimumOf(autoscaler: Entry): number {
  const { minReplicas = 1, minReplicaCount = 0 } = specOf(autoscaler);
  if (autoscaler.kind !== scaledObject.kind) return Number(minReplicas);
  const triggers = triggersOf(autoscaler);
  const isBusy = triggers.length > 0 && triggers.every(isOfPods);
  return Math.max(isBusy ? 1 : 0, Number(minReplicaCount));
}

/**
 * Whether nothing is to be said of the replicas of what an autoscaler scales: an HorizontalPodAutoscaler is asked itself; a
 * ScaledObject keeps as many, or none on purpose while there is nothing to do.
 */
export function keepsPods(autoscaler: Entry, minimum: number): boolean {
  const least = minimumOf(autoscaler);
  return autoscaler.kind !== scaledObject.kind || least === 0 || least >= minimum;
}

/**
 * How many pods a workload has at least while all is well: what its autoscaler leaves, or else its replicas, one unless
 * given. Undefined where that depends on nodes or on work, as with DaemonSets and Jobs.
 *
 * @throws Undecided if it leaves the number to an autoscaler that may be elsewhere.
 */
export function expectedPods(entry: Entry, inventory: Inventory): number | undefined {
  if (entry.kind === pod.kind) return 1;
  const rollouts = inventory.to(entry, templating).map(({ from }) => from);
  if (rollouts.length === 0) return ownPods(entry, inventory);
  const ofRollouts = Math.max(...rollouts.map((each) => ownPods(each, inventory) ?? 0));
  return isScaledDown(rollouts) ? ofRollouts : ofRollouts + (ownPods(entry, inventory) ?? 0);
}

/** Whether the workload that gives Rollouts their pods has none itself when all is well; as it is unless they say so. */
function isScaledDown(rollouts: readonly Entry[]): boolean {
  return rollouts.some(({ object }) =>
    ["onsuccess", "progressively"].includes(text(within(object, "spec", "workloadRef")["scaleDown"])),
  );
}

function ownPods(entry: Entry, inventory: Inventory): number | undefined {
  if (!scalable.some(({ kind }) => kind === entry.kind)) return undefined;
  const minima = autoscalersOf(entry, inventory).map(minimumOf);
  if (minima.length > 0) return Math.max(...minima);
  const { replicas } = specOf(entry);
  if (typeof replicas === "number") return replicas;
  inventory.assertAll(entry.namespace, ...horizontalAutoscalers);
  return 1;
}

/** Whether a controller makes the object that is here, too. */
export function isMade(entry: Entry, inventory: Inventory): boolean {
  return controllerOf(entry, inventory) !== undefined;
}

/** What a budget does to the pods that it protects. */
export interface Disruption {
  readonly pods: number;
  /** How many of them may be evicted. */
  readonly allowed: number;
}

/**
 * What a disruption budget allows of all the pods that it protects; undefined where nobody can tell their number, or there
 * are none. Of a workload that is given several times, as for two environments, the largest counts.
 */
export function disruptionOf({ from, found }: Link, inventory: Inventory): Disruption | undefined {
  const pods = podsTogether(found, inventory);
  const allowed = pods === undefined || pods === 0 ? undefined : allowedDisruptions(specOf(from), pods);
  return pods === undefined || allowed === undefined ? undefined : { pods, allowed };
}

/** How many pods these have together; worked out once for all budgets that protect the same. */
function podsTogether(found: readonly Entry[], inventory: Inventory): number | undefined {
  const known = inventory.derived(sums);
  if (!known.has(found)) known.set(found, sumOf(found, inventory));
  return known.get(found);
}

function sums(): Map<readonly Entry[], number | undefined> {
  return new Map();
}

function sumOf(found: readonly Entry[], inventory: Inventory): number | undefined {
  const largest = new Map<unknown, number>();
  for (const entry of found.filter((each) => !isMade(each, inventory))) {
    const expected = expectedPods(entry, inventory);
    if (expected === undefined) return undefined;
    const key = entry.name === "" ? entry : `${entry.kind}/${entry.name}`;
    largest.set(key, Math.max(expected, largest.get(key) ?? 0));
  }
  return [...largest.values()].reduce((sum, each) => sum + each, 0);
}

/**
 * The other autoscalers of the number of pods of workloads that are called as what one scales. Those of the same name are
 * the same one in another environment, and the one that KEDA makes of a ScaledObject is made.
 */
export function rivalsOf(entry: Entry, inventory: Inventory): readonly Entry[] {
  const targets = inventory.from(entry, scaling).flatMap(({ found, reference: { namespace, name } }) => {
    if (found.length === 0) return [];
    const called = scalable.flatMap((kind) => inventory.named({ ...kind, namespace, name }));
    return [...found, ...inventory.besides(entry, called)];
  });
  const all = new Set(targets.flatMap((target) => autoscalersOf(target, inventory)));
  return [...all].filter((other) => {
    if (other === entry || (other.kind === entry.kind && haveOneName(other, entry))) return false;
    return !isMade(other, inventory);
  });
}

/** A HorizontalPodAutoscaler (autoscaling/v2) or a ScaledObject (keda.sh/v1alpha1), by what it scales. */
export interface Autoscaler {
  readonly spec: { readonly scaleTargetRef: ScaleTarget };
}

interface ScaleTarget {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name: string;
}

/** Whether two autoscalers of a namespace scale the same, whatever the version that they name of its kind. */
export function haveOneTarget(
  { spec: { scaleTargetRef: one } }: Autoscaler,
  { spec: { scaleTargetRef: other } }: Autoscaler,
): boolean {
  return one.name === other.name && kindOf(one) === kindOf(other) && groupIn(one) === groupIn(other);
}

// KEDA scales Deployments unless told; other autoscalers say what they scale.
function kindOf({ kind = "Deployment" }: ScaleTarget): string {
  return kind;
}

function groupIn({ apiVersion = "apps/v1" }: ScaleTarget): string {
  return beforeFirst(apiVersion, "/");
}

/** A workload of which the controller finds its pods by a selector (apps/v1). */
export interface Controller {
  readonly spec: { readonly selector?: Selecting; readonly template?: { readonly metadata?: Labelled } };
}

interface Selecting {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { key: string; operator: string; values?: readonly string[] }[];
}

interface Labelled {
  readonly labels?: Readonly<Record<string, string>>;
}

/** Whether the selector of a workload fits the pods of another, whatever labels controllers add to those. */
export function takesPodsOf({ spec: { selector } }: Controller, { spec: { template } }: Controller): boolean {
  const labels = template?.metadata?.labels ?? {};
  return (
    selector !== undefined &&
    Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value) &&
    (selector.matchExpressions ?? []).every(({ key, operator, values }) => {
      const isThere = Object.keys(labels).includes(key);
      if (operator === "Exists") return isThere;
      if (operator === "DoesNotExist") return !isThere;
      const isAmong = isThere && (values ?? []).includes(labels[key] ?? "");
      return operator === "In" ? isAmong : !isAmong;
    })
  );
}

/** The labels that the controller of StatefulSets adds to pods; CEL is made of this list. */
const addedToStateful = [
  "statefulset.kubernetes.io/pod-name",
  "apps.kubernetes.io/pod-index",
  "controller-revision-hash",
];

/** Whether a Service sends to the pods of a StatefulSet; where it has no selector, its endpoints are given by others. */
export function sendsToPodsOf({ spec }: Service, { spec: { template } }: Controller): boolean {
  const labels = template?.metadata?.labels ?? {};
  return Object.entries(spec?.selector ?? {}).every(
    ([key, value]) => addedToStateful.includes(key) || labels[key] === value,
  );
}

/** A workload with the selector that its controller goes by: that of a ReplicationController is a map of labels. */
export function withSelector(entry: Entry): object {
  if (!hasMapSelector(entry)) return entry.object;
  const own = { selector: { value: { matchLabels: mapOf(entry) } } };
  const spec = { value: Object.create(specOf(entry), own) as object };
  return Object.create(entry.object, { spec }) as object;
}

/** The API server takes the labels of the pods where there are none. */
function mapOf(entry: Entry): unknown {
  const { selector } = specOf(entry);
  return Object.keys(mapping(selector)).length > 0 ? selector : entry.pods?.labels;
}

function hasMapSelector({ kind }: Entry): boolean {
  return [replicationController, deploymentConfig].some((each) => each.kind === kind);
}

/** Controllers find their pods by labels. This goes by equal ones alone, so that some of what it finds is not theirs. */
const mayControl: Relation = {
  name: "may control",
  inverse: "may be controlled by",
  from: controllers,
  isWithinNamespace: true,
  links: (from, inventory) => {
    const its = hasMapSelector(from) ? mapSelector(mapOf(from)) : labelSelector(specOf(from)["selector"]);
    const equal = its?.filter(({ operator, values }) => operator === "In" && values.length === 1);
    return [{ from, path: ["spec", "selector"], found: inventory.selected(equal, from.namespace) }];
  },
};

/**
 * The other workloads of a namespace among which are those whose pods the selector of one fits, or whose selector fits its
 * pods. Those of another kind or folder are most often another way to run the same.
 */
export function sharingPods(entry: Entry, inventory: Inventory): readonly Entry[] {
  const taken = inventory.from(entry, mayControl).flatMap(({ found }) => likeOf(entry, found, (its) => its));
  const taking = likeOf(entry, inventory.to(entry, mayControl), ({ from }) => from);
  return [...new Set([...taken, ...taking])].filter(
    (other) => other !== entry && !haveOneName(other, entry) && !isMade(other, inventory),
  );
}

const byKindAndFolder = new WeakMap<readonly unknown[], ReadonlyMap<string, readonly Entry[]>>();

/** Those in a list that are of the kind and the folder of an object. Thousands of objects may have one list. */
function likeOf<Item>(entry: Entry, list: readonly Item[], entryOf: (item: Item) => Entry): readonly Entry[] {
  const key = ({ kind, givenIn }: Entry): string => JSON.stringify([kind, givenIn]);
  const known = byKindAndFolder.get(list) ?? groupBy(list.map(entryOf), key);
  byKindAndFolder.set(list, known);
  return known.get(key(entry)) ?? [];
}
