/**
 * The pods that an object makes: their labels, those that controllers add included, and their spec.
 */
import {
  cronJob,
  daemonSet,
  deployment,
  deploymentConfig,
  job,
  pod,
  rollout,
  statefulSet,
  workloads,
  type Kind,
} from "../kinds";
import { isMapping, type Path } from "../shape";
import type { KubernetesObject } from "../kubernetes";
import { mapping, openTextMap, within } from "./reading";
import type { LabelSet } from "./selectors";

/** The pods of an object. */
export interface Pods extends LabelSet {
  readonly spec: Readonly<Record<string, unknown>>;
  /** Where the pod template is in the object; a Pod is its own. */
  readonly path: Path;
}

/** Every kind whose objects make pods from a template that they hold, those of usual extensions included. */
export const podKinds: readonly Kind[] = [...workloads, rollout, deploymentConfig];

const template: Path = ["spec", "template"];

/**
 * The pods that an object of one of the {@link podKinds} makes; undefined where it holds no template.
 *
 * @param name The name of the object, which is read where a label comes of it.
 */
export function podsOf(object: KubernetesObject, kind: Kind, name: () => string): Pods | undefined {
  const path = kind === pod ? [] : kind === cronJob ? ["spec", "jobTemplate", ...template] : template;
  const found = path.reduce<unknown>((outer, step) => mapping(outer)[step], object);
  // A Rollout may take its template from a Deployment.
  if (!isMapping(found)) return undefined;
  const { metadata, spec } = found;
  return {
    labels: openTextMap(within(metadata, "labels")),
    added: addedLabels.get(kind)?.(name) ?? new Map(),
    spec: mapping(spec),
    path,
  };
}

type Added = NonNullable<LabelSet["added"]>;

const anything = (): boolean => true;
const number = (value: string): boolean => /^\d+$/u.test(value);
/** The names that a controller makes of its own and a number. */
const numbered =
  (name: () => string) =>
  (value: string): boolean =>
    value.startsWith(`${name()}-`) && number(value.slice(name().length + 1));

function jobLabels(isName: (value: string) => boolean): Added {
  return new Map([
    ["job-name", isName],
    ["batch.kubernetes.io/job-name", isName],
    ["controller-uid", anything],
    ["batch.kubernetes.io/controller-uid", anything],
    ["batch.kubernetes.io/job-completion-index", number],
  ]);
}

/**
 * The labels that the controller of a kind adds to its pods, by the name of the object.
 * Source: https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
const addedLabels: ReadonlyMap<Kind, (name: () => string) => Added> = new Map([
  [deployment, () => new Map([["pod-template-hash", anything]])],
  [rollout, () => new Map([["rollouts-pod-template-hash", anything]])],
  [
    statefulSet,
    (name: () => string) =>
      new Map([
        ["statefulset.kubernetes.io/pod-name", numbered(name)],
        ["apps.kubernetes.io/pod-index", number],
        ["controller-revision-hash", anything],
      ]),
  ],
  [
    daemonSet,
    () =>
      new Map([
        ["controller-revision-hash", anything],
        ["pod-template-generation", number],
      ]),
  ],
  [job, (name: () => string) => jobLabels((value) => value === name())],
  [cronJob, (name: () => string) => jobLabels(numbered(name))],
]);

/** The keys of all labels that some controller adds. */
export const controllerLabels: ReadonlySet<string> = new Set(
  Array.from(addedLabels.values(), (added) => [...added(() => "").keys()]).flat(),
);
