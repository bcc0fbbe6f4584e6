/**
 * The examples of every rule.
 */
import { kubernetesRules as rules } from "./rules";
import type { KubernetesObject, Rule } from "../../src/author";
import { appliesTo } from "../../src/judge/evaluate";

/** An object with what to call it. */
export interface Example {
  readonly title: string;
  readonly object: KubernetesObject;
}

/** An example with the rule that it is one of. */
export interface OwnExample extends Example {
  readonly rule: Rule;
}

/** The examples of a rule, the bad ones first. */
export function examplesOf(rule: Rule): OwnExample[] {
  const { good, bad } = rule.examples;
  const titled = (goodness: string, objects: readonly KubernetesObject[]): OwnExample[] =>
    objects.map((object, at) => ({ rule, object, title: `${goodness} example ${at + 1} of ${rule.name}` }));
  return [...titled("bad", bad), ...titled("good", good)];
}

/** Whether Kubernetes serves the version of an object today. */
function isServedToday({ apiVersion }: KubernetesObject): boolean {
  return apiVersion !== "networking.k8s.io/v1beta1";
}

/** Whether Kyverno's command line can be asked about an object: it knows the kinds of Kubernetes alone. */
export function isKnownToKyvernoCli(object: KubernetesObject): boolean {
  return isServedToday(object) && !object.apiVersion.startsWith("gateway.");
}

/** Every good and bad example of every rule. */
export const examples: readonly OwnExample[] = rules.flatMap(examplesOf);

/**
 * Rules whose bad examples cannot be created: API servers of today refuse the one by themselves, and take ephemeral
 * containers for running pods only.
 */
export const keptByServers: ReadonlySet<string> = new Set([
  "restrict-proc-mount",
  "disallow-ephemeral-containers",
]);

/** Examples with values that API servers refuse by themselves, and that check and preview meet all the same. */
const refusedByServers: ReadonlySet<string> = new Set([
  "good example 4 of disallow-undeclared-probe-ports",
  "good example 3 of restrict-group-ids",
  "bad example 5 of restrict-group-ids",
  "bad example 2 of restrict-priority-classes",
  "good example 2 of restrict-runtime-classes",
  "bad example 2 of restrict-runtime-classes",
  "bad example 2 of restrict-storage-classes",
]);

/** The examples that an API server accepts where no policy is in force, as it shows them to policies. */
export function creatable(some: readonly OwnExample[]): OwnExample[] {
  return some
    .filter(({ object, title }) => isServedToday(object) && !refusedByServers.has(title))
    .filter(({ object, rule }) => !keptByServers.has(rule.name) || rule.examples.good.includes(object))
    .map(asShown);
}

/** An example as an API server shows it to policies: it sets the replicas that a manifest leaves to an autoscaler. */
export function asShown<Shown extends Example>(example: Shown): Shown {
  const { object } = example;
  const { spec } = object as { readonly spec?: { readonly replicas?: unknown } };
  if (!["Deployment", "StatefulSet"].includes(object.kind) || spec === undefined || "replicas" in spec)
    return example;
  return { ...example, object: { ...object, spec: { ...spec, replicas: 1 } } };
}

/** The first bad and the first good example of every rule that are of a kind that it looks at. */
export const firstExamples: readonly OwnExample[] = rules.flatMap((rule) => {
  const all = examplesOf(rule);
  return [
    all.find(({ object }) => rule.examples.bad.includes(object)),
    all.find(({ object }) => rule.examples.good.includes(object) && appliesTo(rule, object)),
  ].filter((example) => example !== undefined);
});

/** An object, and what it is updated to. */
export interface Update {
  readonly before: OwnExample;
  readonly afters: readonly OwnExample[];
}

/**
 * Updates of examples, those of one object in a row. Each becomes itself and the next of its rule, the last the
 * first, so that every rule sees a breach that stays, one that changes, one that ends and one that begins. And one
 * of each rule becomes one of the next rule.
 */
export function updatesOf(all: readonly OwnExample[]): Update[] {
  const objects = new Map<string, OwnExample[]>();
  for (const example of all) {
    const key = identityOf(example.object);
    objects.set(key, [...(objects.get(key) ?? []), example]);
  }
  return [...objects.values()].flatMap((states) =>
    states.map((before, at) => {
      const own = states.filter(({ rule }) => rule === before.rule);
      const next = own[(own.indexOf(before) + 1) % own.length];
      const afters = [before, next, states[at + 1]].filter((after) => after !== undefined);
      return { before, afters: [...new Set(afters)] };
    }),
  );
}

/** What two objects have in common if one can be an update of the other. */
export function identityOf({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject): string {
  return JSON.stringify([apiVersion, kind, namespace, name]);
}
